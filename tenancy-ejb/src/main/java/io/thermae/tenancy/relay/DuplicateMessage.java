package io.thermae.tenancy.relay;

/** Recognises the broker's refusal of a message whose id it has already taken: such an event has been sent. */
final class DuplicateMessage {

    /** Named, not caught: the broker's client belongs to the resource adapter, not to the application. */
    private static final String EXCEPTION = "ActiveMQDuplicateIdException";

    private DuplicateMessage() {}

    static boolean isCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 32; depth++, cause = cause.getCause()) {
            if (cause.getClass().getSimpleName().equals(EXCEPTION)
                    || String.valueOf(cause.getMessage()).contains("AMQ219065")) {
                return true;
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                if (isCauseOf(suppressed)) {
                    return true;
                }
            }
        }
        return false;
    }
}
