package io.thermae.kernel;

/** By what a call comes into the platform. */
public enum Door {
    /** A request of the REST API. */
    REST,
    /** A message of the broker. */
    MESSAGE,
    /** The platform of its own accord: at its start, or by a timer. */
    JOB,
    /** An administrator at the server's console. */
    CONSOLE
}
