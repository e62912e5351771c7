package io.thermae.kernel;

/**
 * Some of the work in a business has failed, and is put off already by whoever knows it: the rest of the business does not wait
 * for it.
 */
public class PutOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PutOff(String message) {
        super(message);
    }

    public PutOff(String message, Throwable first) {
        super(message, first);
    }
}
