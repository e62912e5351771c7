package io.thermae.finance.gateway;

import io.thermae.kernel.Money;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who takes money on the web. There may be several; {@code thermae.payments.gateway} names the one that is used. Each call goes
 * outside, and is made outside of any transaction. Cards are typed at the gateway, never here.
 *
 * <p>Each method throws {@link GatewayUnavailable} if it is not known what has become of the call, and {@link GatewayRefused} if
 * the gateway does not do it. Where an amount is said of a payment that there is already, it is the payment's own.
 */
public interface PaymentGateway {

    /** The name in the configuration, for example {@code stripe}; rows keep it. */
    String name();

    /** Whether it is set up here, so that it can be called. */
    boolean isSetUp();

    /** What a browser that pays there has to know of the installation; empty if nothing. */
    Optional<String> publishableKey();

    /**
     * In which steps it counts amounts of a currency, in minor units; 1 if it can count each. All that is paid and given back is a
     * multiple of it.
     */
    long step(Currency currency);

    /** The least that it charges at once in a currency, in minor units; empty where that is not known. */
    OptionalLong least(Currency currency);

    /**
     * Begins a payment, once for each key.
     *
     * @param key the idempotency key, which the gateway tells again with all that it tells of the payment
     */
    GatewayPayment create(UUID key, Money amount);

    /**
     * Begins a payment as {@link #create} does; the card by which it is paid may be charged later ({@link #charge}), since its
     * holder lets it.
     */
    GatewayPayment createKeeping(UUID key, Money amount);

    /**
     * What the gateway calls the card by which a payment was paid that was begun so ({@link #createKeeping}); empty if it cannot
     * be charged again.
     */
    Optional<String> keptCard(String gatewayId);

    /**
     * Charges a card while its holder is not there, once for each key. A card that is refused is an answer: then the payment is
     * not paid, and could be paid in another way.
     *
     * @param card what the gateway calls it
     */
    GatewayPayment charge(UUID key, Money amount, String card);

    /**
     * Has a card forgotten that was kept; nothing if it was before.
     *
     * @param card what the gateway calls it
     */
    void forget(String card);

    /**
     * What was begun with a key, also long ago, when the key may be used again without being known; empty if nothing was.
     *
     * @param amount with which it was begun
     */
    Optional<GatewayPayment> findBegun(UUID key, Money amount);

    /** A payment as it is now. */
    GatewayPayment find(String gatewayId, Money amount);

    /**
     * Takes care that a payment cannot be paid any more.
     *
     * @return as it is now: if it was paid just before, or is in the hands of others, it is not cancelled
     */
    GatewayPayment cancel(String gatewayId, Money amount);

    /** Gives some of a payment back, once for each key. */
    GatewayRefund refund(String gatewayId, UUID key, Money amount);

    /** What has become of a refund; empty if the gateway has never heard of it. */
    Optional<GatewayRefund> findRefund(String gatewayId, UUID key);

    /**
     * Reads what came to the webhook.
     *
     * @param header the value of a header by its name; null if it is not there
     * @return empty if it is not about a payment
     * @throws SignatureRefused if it was not signed by the gateway just now
     */
    Optional<GatewayNews> read(byte[] body, Function<String, @Nullable String> header) throws SignatureRefused;
}
