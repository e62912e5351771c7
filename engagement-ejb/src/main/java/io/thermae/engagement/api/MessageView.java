package io.thermae.engagement.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told, or is about to be.
 *
 * @param kind for example {@code booking-placed-client}
 * @param recipient e-mail address, telephone number, or the host of a push service
 * @param language BCP 47 tag
 * @param subject null for all but mails, and for what is there for its secret
 * @param text null in lists, and for what is there for its secret; tokens are masked
 * @param customerId for whom it is; null if it is not for a customer
 * @param bookingId of which it tells; null if of none
 * @param invoiceId of the invoice or credit note that it brings; null if it brings none
 * @param branchId of that visit or document; null if of none, or if that was not noted yet
 * @param sentAt when who delivers it has taken it; null if it was not
 * @param deliveredAt when it was told that it has arrived; null if that was not; may be there if it has failed later
 * @param failedAt when it was given up; null if it was not, or that was not noted
 * @param failure why it has failed; null if it has not
 * @param warning what servers said last of a mail that they had not delivered yet, as RFC 3463 has it; null if they said nothing
 * @param providerMessageId by which who delivers it knows it; null until it is sent
 * @param resentFrom the first one, if it was sent again; null if it was not
 */
public record MessageView(
        UUID id,
        String kind,
        MessageChannel channel,
        MessageStatus status,
        String recipient,
        String language,
        @Nullable String subject,
        @Nullable String text,
        @Nullable UUID customerId,
        @Nullable UUID bookingId,
        @Nullable UUID invoiceId,
        @Nullable UUID branchId,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant failedAt,
        @Nullable String failure,
        @Nullable String warning,
        @Nullable String providerMessageId,
        @Nullable UUID resentFrom) {

    /** To whom it goes and what it says is personal. */
    @Override
    public String toString() {
        return "MessageView[" + id + ", " + kind + ", " + status + "]";
    }
}
