package io.thermae.engagement.api;

import io.thermae.kernel.DomainException;
import io.thermae.kernel.ErrorCode;

/** A node has no room left for who wants to listen ({@code streams_full}). */
public class TooManyStreams extends DomainException {

    private static final long serialVersionUID = 1L;

    private TooManyStreams(ErrorCode code) {
        super(code);
    }

    public static TooManyStreams ofNode() {
        return new TooManyStreams(ErrorCode.STREAMS_FULL);
    }
}
