package io.thermae.engagement.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people were told: an owner sees all, others what tells of visits in their branches. A message that is not there for
 * the caller is {@link io.thermae.kernel.NotFound}.
 */
@Local
public interface MessageHistory {

    /**
     * A part of them, the latest first; without their texts.
     *
     * @throws io.thermae.kernel.InvalidInput that names {@code kind}: {@code unknown_value} if there is no such kind
     */
    List<MessageView> list(Filter filter, Portion portion);

    /** One, with its text. */
    MessageView get(UUID id);

    /**
     * Sends one again, to the same recipient, as it was.
     *
     * @return the new one
     * @throws io.thermae.kernel.RuleBroken {@code MESSAGE_NOT_RESENDABLE}, with the {@code reason}: {@code queued} while it
     *     waits still, {@code secret} if it is there for its secret, {@code erased} if whom it tells of is,
     *     {@code unsubscribed} if he does not want any, {@code once} for what the business has written of its own accord,
     *     {@code push} for pushes: what they tell is in the notifications; {@code TOO_MANY_ATTEMPTS} for a text message of which
     *     three copies were asked for in the last 24 hours, and for a document that was sent {@value SendInvoice#MOST} times in
     *     the last hour; {@code PLAN_LIMIT_REACHED} if the plan allows no more text messages
     */
    MessageView resend(UUID id);

    /**
     * Which ones; what is null does not count.
     *
     * @param from when it was written: not before
     * @param to when it was written: before
     * @param words part of the recipient or of the subject, or the provider's id; texts are not searched, since they hold tokens
     */
    record Filter(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable MessageChannel channel,
            @Nullable String kind,
            @Nullable MessageStatus status,
            @Nullable UUID customerId,
            @Nullable UUID bookingId,
            @Nullable UUID invoiceId,
            @Nullable String words) {}
}
