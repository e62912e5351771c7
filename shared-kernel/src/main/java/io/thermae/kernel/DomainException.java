package io.thermae.kernel;

import jakarta.ejb.ApplicationException;
import java.util.Map;

/**
 * A rule of the domain was broken, or a thing asked for is not there: the user's business, not a defect. Rolls the
 * transaction back and reaches the caller unwrapped. Subclasses name the rule.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Map<String, Object> details;

    /**
     * @param code names the rule
     * @param details for programs: values that JSON can say; may be empty
     */
    protected DomainException(ErrorCode code, Map<String, Object> details) {
        super(code.code());
        this.code = code;
        this.details = Map.copyOf(details);
    }

    protected DomainException(ErrorCode code) {
        this(code, Map.of());
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }
}
