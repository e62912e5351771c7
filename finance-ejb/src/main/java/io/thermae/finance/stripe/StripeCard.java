package io.thermae.finance.stripe;

import com.stripe.model.PaymentIntent;
import io.thermae.finance.gateway.GatewayRefused;
import java.util.Optional;

/**
 * A card that is kept at Stripe: a customer there who stands for nothing else, and how he pays.
 *
 * @param customer Stripe's id of him
 * @param method Stripe's id of the card
 */
record StripeCard(String customer, String method) {

    private static final String SEPARATOR = "/";

    /** By what a payment was paid; empty if that cannot be charged again. */
    static Optional<StripeCard> of(PaymentIntent intent) {
        String customer = intent.getCustomer();
        String method = intent.getPaymentMethod();
        return customer == null || method == null ? Optional.empty() : Optional.of(new StripeCard(customer, method));
    }

    /** @throws GatewayRefused if it is none */
    static StripeCard read(String reference) {
        int end = reference.indexOf(SEPARATOR);
        if (end < 0) {
            throw new GatewayRefused("card_unknown");
        }
        return new StripeCard(reference.substring(0, end), reference.substring(end + SEPARATOR.length()));
    }

    String reference() {
        return customer + SEPARATOR + method;
    }
}
