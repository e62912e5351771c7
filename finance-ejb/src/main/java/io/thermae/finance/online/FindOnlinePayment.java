package io.thermae.finance.online;

import io.thermae.finance.api.OnlineSubject;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds what is paid on the web for a booking, or of an invoice. */
@Stateless
@PermitAll
@TenantTransaction
public class FindOnlinePayment {

    @Inject
    StoredOnlinePayments stored;

    @Inject
    DueOnline dueOnline;

    /** The latest, whoever asks. */
    public Optional<OnlinePayment> latest(OnlineSubject subject) {
        return dueOnline.place(subject).flatMap(stored::latest);
    }
}
