package io.thermae.tenancy.console;

/** Log levels of this node, until its next start. */
public interface LoggingMXBean {

    /** The level that holds for a logger, its own or an ancestor's, as {@code INFO}. */
    String getLevel(String logger);

    /**
     * Sets a level.
     *
     * @param logger of the application: {@code io.thermae} or below
     * @param level of java.util.logging, as {@code FINE}; empty for the ancestor's
     * @throws IllegalArgumentException if the logger or the level is none of these
     */
    void setLevel(String logger, String level);
}
