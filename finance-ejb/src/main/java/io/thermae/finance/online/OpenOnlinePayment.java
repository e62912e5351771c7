package io.thermae.finance.online;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.api.OnlineSubject;
import io.thermae.finance.api.PayOnline.Wanted;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.finance.gateway.StepPolicy;
import io.thermae.finance.online.ChargePolicy.Charge;
import io.thermae.finance.online.DueOnline.Due;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RaceLost;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds the payment of what is due for a booking or of an invoice, or writes it down: committed before any gateway hears of it. */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OpenOnlinePayment {

    @Inject
    StoredOnlinePayments stored;

    @Inject
    DueOnline dueOnline;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "thermae.payments.invoice-hours", defaultValue = "24")
    int invoiceHours;

    /** What is to be done with a payment. */
    public enum Step {
        /** It is new. */
        BEGIN,
        /** It was begun before. */
        RESUME,
        /** It is not for what is due now: it is to be cancelled, and another one opened. */
        REPLACE,
        /** It was paid. */
        SHOW
    }

    /** A payment, and what is to be done with it. */
    public record Opened(OnlinePayment payment, Step step) {}

    /**
     * Opens it.
     *
     * @param wanted how much of what is due is to be paid, and with which tip
     * @param gateway where a new one is begun
     * @throws NotFound if there is no such invoice that was issued
     * @throws RuleBroken {@code NOTHING_TO_PAY}; {@code ILLEGAL_TRANSITION} if all of the invoice was taken back;
     *     {@code AMOUNT_NOT_COUNTABLE}; {@code MORE_THAN_OPEN}
     * @throws io.thermae.kernel.InvalidInput as {@link ChargePolicy#charge}
     * @throws RaceLost if somebody else has opened one meanwhile
     */
    public Opened open(OnlineSubject subject, Wanted wanted, PaymentGateway gateway) {
        Place place = dueOnline.place(subject).orElseThrow(() -> new NotFound("invoice"));
        // what is due is read after somebody else's step with the same one was waited for
        Optional<OnlinePayment> open = stored.lockOpen(place);
        Optional<Charge> due = dueOnline.of(subject).map(each -> charge(each, wanted, gateway));
        // the link of an invoice that is not due any more leaves alone what is paid for another one of the same booking
        if (open.isPresent() && (due.isPresent() || !dueOnline.isStillFor(open.get()))) {
            boolean same = due.filter(each -> each.isMadeBy(open.get())).isPresent();
            return new Opened(open.get(), same ? Step.RESUME : Step.REPLACE);
        }
        if (due.isEmpty()) {
            dueOnline.requireNotTakenBack(place);
            return stored.latest(place)
                    .filter(latest -> latest.status() == OnlinePaymentStatus.SUCCEEDED)
                    .map(paid -> new Opened(paid, Step.SHOW))
                    .orElseThrow(() -> new RuleBroken(ErrorCode.NOTHING_TO_PAY));
        }
        return new Opened(insert(due.get(), gateway), Step.BEGIN);
    }

    private static Charge charge(Due due, Wanted wanted, PaymentGateway gateway) {
        Currency currency = due.amount().currency();
        return ChargePolicy.charge(due, wanted, gateway.step(currency), gateway.least(currency));
    }

    private OnlinePayment insert(Charge charge, PaymentGateway gateway) {
        Due due = charge.due();
        Money total = charge.total();
        // also of a part: the rest could never be paid here
        StepPolicy.requireCountable(due.amount(), gateway.step(total.currency()));
        Instant now = clock.instant();
        OnlinePayment payment = new OnlinePayment(
                Ids.next(),
                due.kind(),
                due.bookingId(),
                due.invoiceId(),
                due.branchId(),
                total,
                charge.tip(),
                gateway.name(),
                null,
                OnlinePaymentStatus.CREATED,
                0,
                null,
                null,
                now,
                Objects.requireNonNullElse(due.until(), now.plus(Duration.ofHours(invoiceHours))),
                0);
        if (!stored.insert(payment, now.plus(LookPolicy.ofPayment(due.kind(), 0)))) {
            throw new RaceLost(new IllegalStateException("It is being paid already"));
        }
        return payment;
    }
}
