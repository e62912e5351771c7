package io.thermae.web.json;

import io.thermae.kernel.DomainException;
import io.thermae.kernel.ErrorCode;

/** The body is no JSON text (RFC 8259), or no object where one is wanted. */
class MalformedJson extends DomainException {

    private static final long serialVersionUID = 1L;

    MalformedJson() {
        super(ErrorCode.MALFORMED_JSON);
    }
}
