package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls that their clients have named, so that a call that is sent again has one effect and one answer. After the IETF
 * draft "The Idempotency-Key HTTP Header Field". The answer is kept in the transaction of the effect: both are there,
 * or neither.
 */
@Local
public interface IdempotentCalls {

    /**
     * A call and the name that its client has given to it.
     *
     * @param key the client's name for the call
     * @param scope who calls what: the same key elsewhere is another call
     * @param bodyDigest of the body: the same key with another body is a mistake of the client
     */
    record Call(String key, String scope, String bodyDigest) {}

    /**
     * An answer that can be given again.
     *
     * @param status the HTTP status code
     * @param headers that belong to the answer, by name
     * @param body in JSON; null if there is none
     */
    record Answer(int status, Map<String, String> headers, @Nullable String body) {}

    /**
     * Begins the call in the running transaction.
     *
     * @return the answer, if the call was made before
     * @throws io.thermae.kernel.RuleBroken if the first call is still running, or had another body
     */
    Optional<Answer> begin(Call call);

    /** Keeps the answer with what the running transaction has done. */
    void keep(Call call, Answer answer);
}
