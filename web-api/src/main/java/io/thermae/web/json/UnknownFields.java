package io.thermae.web.json;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import java.util.List;

/** The body has fields that nobody reads: a typing mistake would be lost in silence. */
public class UnknownFields extends InvalidInput {

    private static final long serialVersionUID = 1L;

    public UnknownFields(List<FieldViolation> violations) {
        super(ErrorCode.UNKNOWN_FIELD, violations);
    }
}
