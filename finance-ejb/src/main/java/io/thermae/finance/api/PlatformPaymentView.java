package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an owner is to pay of an invoice of the platform on the web, or has paid.
 *
 * @param gateway its name, for example {@code stripe}
 * @param failure why the last attempt was refused, in the gateway's word; null if it was not
 * @param refund how far it is that the money goes back, which no invoice needed; null if it does not
 * @param keepsCard whether the card is kept by which it is paid
 * @param attempt which attempt it is to charge the card that is kept, from 1; null if an owner pays himself
 * @param expiresAt who has not paid by then has given up
 */
public record PlatformPaymentView(
        UUID id,
        UUID invoiceId,
        Money amount,
        OnlinePaymentStatus status,
        String gateway,
        @Nullable String failure,
        @Nullable GatewayRefundStatus refund,
        boolean keepsCard,
        @Nullable Integer attempt,
        Instant createdAt,
        Instant expiresAt) {}
