package io.thermae.finance.online;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a gateway is asked for: what has been written down of a payment there, whatever it is for. */
public interface AtGateway {

    /** The idempotency key. */
    UUID id();

    /** The gateway's name. */
    String gateway();

    /** What the gateway calls it; null until it has answered. */
    @Nullable
    String gatewayId();

    Money amount();

    OnlinePaymentStatus status();

    Instant createdAt();

    /** Who has not paid by then has given up. */
    Instant expiresAt();

    /** Whether nothing else is to come, unless money does come. */
    default boolean isFinal() {
        return status().isFinal();
    }
}
