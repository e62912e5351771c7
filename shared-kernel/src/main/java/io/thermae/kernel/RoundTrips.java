package io.thermae.kernel;

/** How often threads have waited for the database in {@link Sql}: what a request costs most. Begin and commit do not count. */
public final class RoundTrips {

    private static final ThreadLocal<long[]> MADE = ThreadLocal.withInitial(() -> new long[1]);

    private RoundTrips() {}

    /** Those of the running thread since it began: of some work, the difference. */
    public static long soFar() {
        return MADE.get()[0];
    }

    static void count() {
        MADE.get()[0]++;
    }
}
