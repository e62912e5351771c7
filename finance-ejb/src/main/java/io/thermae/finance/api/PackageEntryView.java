package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a package got or gave.
 *
 * @param visits below zero if it gave some
 * @param share of its price, without tax; as the visits
 * @param visitsLeft after that
 * @param paymentId the payment by a visit; null unless it was used or given back
 * @param invoiceId what a visit has paid, and {@code linePosition} which line
 * @param refundId by which a visit was given back
 * @param creditNoteId by which the rest was given back; null for everything else, and if that was worth nothing
 * @param doneBy null if that was the clock
 */
public record PackageEntryView(
        UUID id,
        PackageEntryKind kind,
        int visits,
        Money share,
        int visitsLeft,
        @Nullable UUID paymentId,
        @Nullable UUID invoiceId,
        @Nullable Integer linePosition,
        @Nullable UUID refundId,
        @Nullable UUID creditNoteId,
        LocalDate doneOn,
        Instant doneAt,
        @Nullable UUID doneBy) {}
