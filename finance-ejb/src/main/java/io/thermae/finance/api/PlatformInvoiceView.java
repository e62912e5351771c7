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
 * @param amount what is to be paid, its tax included, the credit taken off
 * @param tax how much of that is tax; below zero if more is taken back than charged
 * @param taxedAt at what it is taxed, as it was when it was issued; null if it is not
 * @param taxIncluded whether prices of plans contained their tax
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
        Money tax,
        @Nullable PlatformTax taxedAt,
        boolean taxIncluded,
        @Nullable PlatformCredit credit,
        Instant issuedAt,
        Instant dueAt,
        int reminders,
        @Nullable Instant paidAt,
        @Nullable String reference) {

    /** What is to be paid without its tax: both are the amount. */
    public Money net() {
        return new Money(Math.subtractExact(amount.minorUnits(), tax.minorUnits()), amount.currency());
    }

    /** How much of the charge is tax. */
    public Money chargedTax() {
        return credit == null ? tax : tax.plus(credit.tax());
    }

    /** What is invoiced before the credit is taken off, its tax included. */
    public Money charge() {
        return credit == null ? amount : amount.plus(credit.amount());
    }
}
