package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a gift card got or gave.
 *
 * @param amount below zero if it gave
 * @param balance what was on it after that
 * @param paymentId what it has paid, or was given back of; null for sales and what was taken back
 * @param refundId by which it was given back; null for everything else
 */
public record GiftCardEntryView(
        UUID id,
        GiftCardEntryKind kind,
        Money amount,
        Money balance,
        @Nullable UUID paymentId,
        @Nullable UUID refundId,
        LocalDate doneOn,
        Instant doneAt,
        UUID doneBy) {}
