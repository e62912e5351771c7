package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to pay on the web, or has paid.
 *
 * @param bookingId null for an invoice that is of no booking
 * @param invoiceId null for a prepayment
 * @param amount all that is charged, the tip included
 * @param tip nothing for none
 * @param gateway its name, for example {@code stripe}
 * @param gatewayId what the gateway calls it; null until it has answered
 * @param failure why the last attempt was refused, in the gateway's word; null if it was not
 * @param paymentId what has come of it; null if nothing has
 * @param expiresAt who has not paid by then has given up
 */
public record OnlinePaymentView(
        UUID id,
        OnlinePaymentKind kind,
        @Nullable UUID bookingId,
        @Nullable UUID invoiceId,
        UUID branchId,
        Money amount,
        Money tip,
        OnlinePaymentStatus status,
        String gateway,
        @Nullable String gatewayId,
        @Nullable String failure,
        @Nullable UUID paymentId,
        Instant createdAt,
        Instant expiresAt) {}
