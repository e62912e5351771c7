package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What customers have consented to. Records are only added: what holds is the last one of a purpose. */
@Local
public interface Consents {

    /**
     * A consent, or its withdrawal.
     *
     * @param version of the text that the customer was shown
     * @param evidence what proves it; null if nothing is said
     */
    record Consent(ConsentPurpose purpose, String version, boolean given, @Nullable String evidence) {}

    /** What holds now: the last record of each purpose. @throws io.thermae.kernel.NotFound as {@link #history} */
    List<ConsentView> current(UUID customerId);

    /**
     * Records, newest first.
     *
     * @param before the last record of the page before; null for the first page
     * @param limit at most so many
     * @throws io.thermae.kernel.NotFound if there is no such customer that the caller may see, or none any more
     */
    List<ConsentView> history(UUID customerId, @Nullable UUID before, int limit);

    /** Adds what somebody of the business notes. @throws io.thermae.kernel.NotFound as {@link #history} */
    ConsentView note(UUID customerId, Consent consent);

    /** The card of the client who calls, by the contact that he has proved. @throws io.thermae.kernel.NotFound without one */
    UUID own();

    /** Adds what the client who calls says. @throws io.thermae.kernel.NotFound if the business has no card of his */
    ConsentView sayOwn(Consent consent);

    /** Adds what was said with a booking that has just been made. */
    void sayWith(UUID bookingId, List<Consent> consents);
}
