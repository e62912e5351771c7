package io.thermae.web.message;

import io.thermae.engagement.api.MessageChannel;
import io.thermae.engagement.api.MessageStatus;
import io.thermae.engagement.api.MessageView;
import io.thermae.web.json.Times;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody was told, or is about to be. */
public record MessageJson(
        UUID id,
        @Schema(example = "booking-placed-client") String kind,
        MessageChannel channel,
        @Schema(
                        description =
                                "QUEUED while it waits, SENT when who delivers it has taken it, DELIVERED when he says that it has"
                                        + " arrived (text messages of providers that tell, mails to servers that do; a push stays SENT),"
                                        + " FAILED when it was not or never can be: also of a mail that came back after it had arrived")
                MessageStatus status,
        @Schema(
                        description = "E-mail address, telephone number, or the host of a push service",
                        example = "dana@example.com")
                String recipient,
        @Schema(example = "kk") String language,
        @Nullable @Schema(description = "Null for all but mails, and for what is there for its code or link")
                String subject,
        @Nullable
                @Schema(
                        description = "Null in lists, and for what is there for its code or link; in others tokens of"
                                + " links are masked")
                String text,
        @Nullable @Schema(description = "For whom it is") UUID customerId,
        @Nullable @Schema(description = "Of which it tells") UUID bookingId,
        @Nullable @Schema(description = "The invoice or the credit note that is attached to it") UUID invoiceId,
        @Nullable UUID branchId,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime sentAt,
        @Nullable
                @Schema(
                        description =
                                "When it was told that it has arrived; also of a mail that came back from where its"
                                        + " mailbox passed it on to, and has failed")
                OffsetDateTime deliveredAt,
        @Nullable OffsetDateTime failedAt,
        @Nullable @Schema(description = "Why it has failed") String failure,
        @Nullable
                @Schema(
                        description = "What servers said last of a mail that they had not delivered yet (RFC 3463)",
                        example = "4.4.1")
                String warning,
        @Nullable
                @Schema(
                        description = "By which who delivers it knows it: Message-ID of a mail, ids of the parts of a"
                                + " text message")
                String providerMessageId,
        @Nullable @Schema(description = "The first one, if it was sent again") UUID resentFrom) {

    static MessageJson of(MessageView message, ZoneId zone) {
        return new MessageJson(
                message.id(),
                message.kind(),
                message.channel(),
                message.status(),
                message.recipient(),
                message.language(),
                message.subject(),
                message.text(),
                message.customerId(),
                message.bookingId(),
                message.invoiceId(),
                message.branchId(),
                Times.at(message.createdAt(), zone),
                Times.orNull(message.sentAt(), zone),
                Times.orNull(message.deliveredAt(), zone),
                Times.orNull(message.failedAt(), zone),
                message.failure(),
                message.warning(),
                message.providerMessageId(),
                message.resentFrom());
    }

    /** To whom it goes and what it says is personal. */
    @Override
    public String toString() {
        return "MessageJson[" + id + ", " + kind + ", " + status + "]";
    }
}
