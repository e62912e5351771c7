package io.thermae.kernel.outside;

/** A machine outside has not answered, or must not be called. The address may be a secret, so there is no cause that could tell it. */
public final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    private final OutsideFailure failure;

    NoAnswer(OutsideFailure failure) {
        super(failure.name());
        this.failure = failure;
    }

    public OutsideFailure failure() {
        return failure;
    }
}
