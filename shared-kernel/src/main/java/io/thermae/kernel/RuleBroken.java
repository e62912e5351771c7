package io.thermae.kernel;

import java.util.Map;

/** A rule that has a code of its own and needs no exception class of its own, since nobody catches it apart. */
public class RuleBroken extends DomainException {

    private static final long serialVersionUID = 1L;

    public RuleBroken(ErrorCode code) {
        super(code);
    }

    public RuleBroken(ErrorCode code, Map<String, Object> details) {
        super(code, details);
    }
}
