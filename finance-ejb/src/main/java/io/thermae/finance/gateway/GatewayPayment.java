package io.thermae.finance.gateway;

import io.thermae.finance.api.OnlinePaymentStatus;
import org.jspecify.annotations.Nullable;

/**
 * A payment as a gateway sees it.
 *
 * @param id what the gateway calls it
 * @param received how much has come, in minor units; 0 unless it has succeeded
 * @param failure why the last attempt was refused, one word of the gateway's; null if it was not
 * @param clientSecret with which a browser pays it; null if the gateway has not told
 * @param revision when it was so, as the gateway counts: its clock, or a number that rises
 */
public record GatewayPayment(
        String id,
        OnlinePaymentStatus status,
        long received,
        @Nullable String failure,
        @Nullable String clientSecret,
        long revision) {

    /** The secret is not for logs. */
    @Override
    public String toString() {
        return "GatewayPayment[" + id + ", " + status + "]";
    }
}
