package io.thermae.run;

import java.io.PrintStream;

/** Tells the person at the console what happens, a line each. The only place that prints. */
public final class Progress {
    private final PrintStream out;

    private Progress(PrintStream out) {
        this.out = out;
    }

    /** Prints to the given stream. */
    public static Progress to(PrintStream out) {
        return new Progress(out);
    }

    /** Prints nothing: for tests. */
    public static Progress silent() {
        return new Progress(
                new PrintStream(PrintStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8));
    }

    /** @param text one line, or a block of lines */
    public void say(String text) {
        out.println(text);
        out.flush();
    }
}
