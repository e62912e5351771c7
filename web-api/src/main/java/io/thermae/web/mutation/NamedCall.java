package io.thermae.web.mutation;

import io.thermae.kernel.Caller;
import io.thermae.kernel.InvalidInput;
import io.thermae.tenancy.api.IdempotentCalls;
import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name that the client has given to the running call, if any, and what tells the call from others. */
@RequestScoped
public class NamedCall {

    /** The header, in requests. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private @Nullable String key;
    private @Nullable String target;
    private @Nullable MessageDigest body;

    void name(String key, String target, MessageDigest body) {
        this.key = key;
        this.target = target;
        this.body = body;
    }

    /**
     * The call as it is kept; empty if the client has not named it.
     *
     * @param parameters of the resource's method, by which visitors are told apart
     * @throws InvalidInput if the name is none: 1 to 255 visible ASCII characters
     */
    Optional<IdempotentCalls.Call> of(Caller caller, @Nullable Object[] parameters) {
        if (key == null || body == null) {
            return Optional.empty();
        }
        if (!KEY.matcher(key).matches()) {
            throw new InvalidInput(HEADER, "invalid_format");
        }
        String who = caller.userId() == null ? Visitors.of(parameters) : caller.tenant() + " " + caller.userId();
        String scope = who + " " + target;
        // the body was read before the method was called: its digest is complete
        return Optional.of(new IdempotentCalls.Call(key, scope, HexFormat.of().formatHex(body.digest())));
    }
}
