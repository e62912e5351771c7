package io.thermae.engagement.push;

/** A push service has not taken a push now, and the push is not to blame: it is tried again. */
class PushLater extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PushLater(String message) {
        super(message);
    }
}
