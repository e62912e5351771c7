package io.thermae.finance.refund;

import io.thermae.finance.api.GatewayRefundStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a refund is, whoever tells it in whichever order. What a gateway says of one try is in one order, and the last holds: it
 * has taken it on, it has done it, it has failed. So nothing depends on what is heard first, nor on what is heard twice.
 */
final class GatewayRefundPolicy {

    private GatewayRefundPolicy() {}

    /**
     * How far one try is.
     *
     * @param gatewayId what the gateway calls it; null if the gateway does not know it: it is to be sent, or was not taken on
     */
    record Standing(GatewayRefundStatus status, @Nullable String gatewayId) {}

    /**
     * What is to be held true.
     *
     * @param known to be sent with the id of what failed, if it is sent again
     * @param told of the same try
     * @param asked whether it was told just now because it was asked for; what comes of itself may be of long ago
     */
    static Standing after(Standing known, Standing told, boolean asked) {
        if (told.gatewayId() == null) {
            // it does not take it on, or does not answer: what it has said of it before is more
            return known.status() == GatewayRefundStatus.DUE ? new Standing(told.status(), known.gatewayId()) : known;
        }
        if (known.status() == GatewayRefundStatus.DUE && Objects.equals(known.gatewayId(), told.gatewayId())) {
            // what has failed is known, and sent again
            return asked && told.status() != GatewayRefundStatus.FAILED ? told : known;
        }
        boolean refusedBefore = known.status() == GatewayRefundStatus.FAILED && known.gatewayId() == null;
        return refusedBefore || told.status().compareTo(known.status()) > 0 ? told : known;
    }
}
