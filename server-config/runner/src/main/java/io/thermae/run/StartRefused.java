package io.thermae.run;

import org.jspecify.annotations.Nullable;

/**
 * The installation cannot start, for a reason that the person who starts it can mend. The message is one line that
 * names what is wrong and what to change.
 */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String line;

    /** @param line what is wrong, for a person, on one line */
    public StartRefused(String line) {
        this(line, null);
    }

    /**
     * @param line what is wrong, for a person, on one line
     * @param cause what was caught, for the log; may be null
     */
    public StartRefused(String line, @Nullable Throwable cause) {
        super(line, cause);
        this.line = line;
    }

    /** What is wrong, for a person. */
    public String line() {
        return line;
    }
}
