package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes what a gateway tells of itself. A door: it names a payment, whose business is found. */
@Local
public interface TakeGatewayNews {

    /**
     * Takes it; repeated, or late, it changes nothing. What is not about payments of ours is passed over.
     *
     * @param gateway its name
     * @param body as it came, byte by byte
     * @param header the value of a header by its name; null if it is not there
     * @throws io.thermae.kernel.NotFound if there is no such gateway here
     * @throws io.thermae.kernel.RuleBroken {@code SIGNATURE_INVALID} if the gateway has not signed it, or long ago
     */
    void take(String gateway, byte[] body, Function<String, @Nullable String> header);
}
