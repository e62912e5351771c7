package io.thermae.engagement.template;

import java.io.Writer;

/** Takes a text of a bounded length: what a template repeats is not bounded by what it is long. */
final class BoundedText extends Writer {

    private final StringBuilder text = new StringBuilder();
    private final int most;

    /** @param most characters */
    BoundedText(int most) {
        this.most = most;
    }

    /** @throws IllegalStateException if it has become too long */
    @Override
    public void write(char[] characters, int from, int length) {
        if (text.length() + length > most) {
            throw new IllegalStateException("The text is longer than " + most);
        }
        text.append(characters, from, length);
    }

    @Override
    public void flush() {
        // it is where it belongs already
    }

    @Override
    public void close() {
        // nothing is held
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
