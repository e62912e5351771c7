package io.thermae.kernel;

/**
 * One thing of which it is looked every minute whether it is as it should be. Each is an enterprise bean with this local
 * interface; the job {@code platform.health} finds all of them.
 */
public interface SystemCheck {

    /** By which operators know it: lower case, as {@code dead-letters}. Never changes. */
    String name();

    /** What its number counts: {@code seconds}, {@code jobs}. */
    String unit();

    /**
     * Looks.
     *
     * @throws RuntimeException if it cannot be found out: that counts as {@link Status#DOWN}
     */
    Finding look();

    /** From what is as it should be to what does not work; the order tells which is worse. */
    enum Status {
        UP,
        /** It works, but somebody should look after it. */
        DEGRADED,
        DOWN
    }

    /**
     * What a look has found.
     *
     * @param number in the check's unit
     */
    record Finding(Status status, long number) {

        /** As it should be as long as the number is not above the bound. */
        public static Finding upTo(long bound, long number) {
            return new Finding(number > bound ? Status.DEGRADED : Status.UP, number);
        }
    }
}
