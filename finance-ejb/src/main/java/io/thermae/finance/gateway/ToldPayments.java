package io.thermae.finance.gateway;

import java.util.Optional;
import java.util.UUID;

/** Payments of one kind that are begun at gateways, of which these tell. */
public interface ToldPayments {

    /**
     * The business of a payment, whoever asks.
     *
     * @param key the idempotency key
     * @param gateway the name of the gateway that tells
     * @return empty if there is none such of this kind
     */
    Optional<UUID> business(UUID key, String gateway);

    /** Writes it down, in the caller's business; outside of any transaction. */
    void settle(GatewayNews.OfPayment news);
}
