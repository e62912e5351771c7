package io.thermae.kernel;

import java.util.Map;

/** There is no such thing in the caller's world: it never was, or belongs to somebody else. The answer is the same. */
public class NotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    /** @param what the kind of thing, for example {@code booking} */
    public NotFound(String what) {
        super(ErrorCode.NOT_FOUND, Map.of("resource", what));
    }
}
