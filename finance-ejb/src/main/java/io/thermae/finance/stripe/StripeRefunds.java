package io.thermae.finance.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.RefundListParams;
import io.thermae.finance.gateway.GatewayRefund;
import io.thermae.finance.gateway.GatewayRefused;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;

/** Looks through the refunds of a payment, the newest first. */
final class StripeRefunds {

    private static final long OF_PAGE = 100;
    private static final int MOST = 1000;

    private StripeRefunds() {}

    /**
     * The refund with our key, from whichever page; empty if none of all the refunds has it.
     *
     * @throws GatewayRefused if there are more than are looked through: that there is none is not said then, or it would be sent twice
     * @throws RuntimeException if a further page does not come
     */
    static Optional<GatewayRefund> find(StripeClient stripe, String payment, UUID key) throws StripeException {
        RefundListParams asked = RefundListParams.builder()
                .setPaymentIntent(payment)
                .setLimit(OF_PAGE)
                .build();
        int others = 0;
        Iterator<Refund> all =
                stripe.v1().refunds().list(asked).autoPagingIterable().iterator();
        while (all.hasNext()) {
            if (others == MOST) {
                throw new GatewayRefused("too_many_refunds");
            }
            Refund refund = all.next();
            if (StripeObjects.key(refund.getMetadata()).filter(key::equals).isPresent()) {
                return Optional.of(StripeObjects.refund(refund));
            }
            others++;
        }
        return Optional.empty();
    }
}
