package io.thermae.run;

/** Does something when the JVM ends, unless it is closed before: a killed build leaves no server running. */
final class ExitHook implements AutoCloseable {
    private final Thread thread;

    ExitHook(String name, Runnable what) {
        thread = new Thread(what, name);
        Runtime.getRuntime().addShutdownHook(thread);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException theJvmEndsAlready) {
            // then the hook runs, and finds nothing to do
        }
    }
}
