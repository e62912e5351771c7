package io.thermae.consumers;

/** A message could not be worked off. Says what it was and what kind of failure it was, and nothing of what was in it. */
public class DeliveryFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeliveryFailed(String what, Exception failure) {
        super(what + " could not be worked off: " + rootOf(failure).getClass().getName());
    }

    private static Throwable rootOf(Exception failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < 32; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
