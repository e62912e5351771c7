package io.thermae.finance.platforminvoice;

import io.thermae.finance.api.PlatformInvoiceStatus;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.tenancy.api.BillSubscription;
import io.thermae.tenancy.api.ChangeBusinessState;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What follows of an invoice's being paid, whoever says it: an administrator, or a payment gateway. */
@ApplicationScoped
public class SettlePlatformInvoice {

    @Inject
    StoredPlatformInvoices stored;

    @Inject
    BillSubscription billSubscription;

    @Inject
    ChangeBusinessState changeState;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    ExpectedVersion expected;

    @Inject
    Clock clock;

    /**
     * Notes that one was paid. If nothing is overdue any more, a business that was suspended for that goes on. The caller holds
     * the business ({@link ChangeBusinessState#lock}), and posts to the platform's books by which way the money has come.
     *
     * @param by who has paid it, or has noted it
     * @param reference of the payment; null for none
     * @return false if it was paid before: then nothing has changed
     * @throws io.thermae.kernel.NotFound if the business has none such
     */
    public boolean pay(UUID id, UUID by, @Nullable String reference) {
        if (stored.lock(id).status() == PlatformInvoiceStatus.PAID) {
            return false;
        }
        Instant now = clock.instant();
        stored.pay(id, now, by, reference);
        if (!stored.isAnyOverdue(now) && billSubscription.settled() && Unpaid.isWhy(ownBusiness.details())) {
            expected.aside(() -> changeState.reactivate());
        }
        return true;
    }
}
