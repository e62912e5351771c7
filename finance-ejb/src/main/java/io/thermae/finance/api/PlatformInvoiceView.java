package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a business owes to the platform, or has paid.
 *
 * @param number without gaps, on the whole platform
 * @param planName of the plan, as it was called then
 * @param periodStart of what is paid for
 * @param periodEnd of what is paid for
 * @param amount what is to be paid, the credit taken off
 * @param credit what is taken off; null for nothing, and of what was invoiced before that was noted
 * @param reminders how often the owner was reminded of it
 * @param paidAt when somebody of the platform, or a payment gateway, has said that it was paid; null until then
 * @param reference of the payment; null for none
 */
public record PlatformInvoiceView(
        UUID id,
        String number,
        PlatformInvoiceKind kind,
        PlatformInvoiceStatus status,
        String planName,
        Instant periodStart,
        Instant periodEnd,
        Money amount,
        @Nullable PlatformCredit credit,
        Instant issuedAt,
        Instant dueAt,
        int reminders,
        @Nullable Instant paidAt,
        @Nullable String reference) {

    /** What is invoiced before the credit is taken off. */
    public Money charge() {
        return credit == null ? amount : amount.plus(credit.amount());
    }
}
