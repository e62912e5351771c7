package io.thermae.booking.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a customer has consented, or has not, or not any more.
 *
 * @param version of the text that the customer was shown
 * @param given false for a refusal or a withdrawal
 * @param channel how it was said
 * @param recordedBy who of the business has noted it; null where the client has said it himself
 * @param contact by which the client was known, masked; null if there is none
 * @param bookingId the booking with which it was said; null if with none
 * @param evidence what proves it, in the words of whoever has noted it
 */
public record ConsentView(
        UUID id,
        ConsentPurpose purpose,
        String version,
        boolean given,
        Instant at,
        Channel channel,
        @Nullable UUID recordedBy,
        @Nullable String contact,
        @Nullable UUID bookingId,
        @Nullable String evidence) {

    /** How a consent was said. */
    public enum Channel {
        /** Noted by somebody of the business. */
        STAFF,
        /** By the client, who has proved his contact. */
        CLIENT,
        /** With a booking, by whoever has made it. */
        BOOKING
    }
}
