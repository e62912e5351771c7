package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cash that came into a drawer or went out of it.
 *
 * @param amount below zero if it went
 * @param documentId the payment, the refund, the gift card, the expense or the payroll; null for what was moved by hand
 * @param reason why it was moved by hand; null for documents
 */
public record DrawerMovementView(
        UUID id,
        DrawerMovementKind kind,
        Money amount,
        @Nullable UUID documentId,
        @Nullable String reason,
        Instant movedAt,
        UUID movedBy) {}
