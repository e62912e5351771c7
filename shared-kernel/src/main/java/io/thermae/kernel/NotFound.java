package io.thermae.kernel;

import java.util.Map;
import java.util.UUID;

/** There is no such thing in the caller's world: it never was, or belongs to somebody else. The answer is the same. */
public class NotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    /** @param what the kind of thing, for example {@code booking} */
    public NotFound(String what) {
        super(ErrorCode.NOT_FOUND, Map.of("resource", what));
    }

    /**
     * Of a thing that has become a part of another one, which the caller may see.
     *
     * @param into id of the other one
     */
    public NotFound(String what, UUID into) {
        super(ErrorCode.NOT_FOUND, Map.of("resource", what, "mergedInto", into.toString()));
    }
}
