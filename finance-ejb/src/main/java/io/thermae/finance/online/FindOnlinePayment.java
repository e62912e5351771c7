package io.thermae.finance.online;

import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Finds what is paid on the web for a booking. */
@Stateless
@PermitAll
@TenantTransaction
public class FindOnlinePayment {

    @Inject
    StoredOnlinePayments stored;

    /** The latest, whoever asks. */
    public Optional<OnlinePayment> latest(UUID bookingId) {
        return stored.latest(bookingId);
    }
}
