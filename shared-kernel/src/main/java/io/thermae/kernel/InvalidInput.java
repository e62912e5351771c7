package io.thermae.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** Fields of the input broke rules that can be told without looking at anything else. */
public class InvalidInput extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldViolation> violations;

    public InvalidInput(List<FieldViolation> violations) {
        this(ErrorCode.VALIDATION_FAILED, violations);
    }

    public InvalidInput(String field, String code) {
        this(List.of(new FieldViolation(field, code)));
    }

    protected InvalidInput(ErrorCode code, List<FieldViolation> violations) {
        super(code);
        this.violations = List.copyOf(violations);
    }

    /** Names the fields and their rules, for logs; never a value. */
    @Override
    public String getMessage() {
        return super.getMessage()
                + violations.stream()
                        .map(violation -> " " + violation.field() + ": " + violation.code())
                        .collect(Collectors.joining(","));
    }

    public List<FieldViolation> violations() {
        return violations;
    }
}
