package io.thermae.engagement.api;

import io.thermae.kernel.DomainException;
import io.thermae.kernel.ErrorCode;

/** Somebody listens already as often as he may ({@code too_many_streams}), or a node has no room left ({@code streams_full}). */
public class TooManyStreams extends DomainException {

    private static final long serialVersionUID = 1L;

    private TooManyStreams(ErrorCode code) {
        super(code);
    }

    public static TooManyStreams ofPerson() {
        return new TooManyStreams(ErrorCode.TOO_MANY_STREAMS);
    }

    public static TooManyStreams ofNode() {
        return new TooManyStreams(ErrorCode.STREAMS_FULL);
    }
}
