package io.thermae.engagement.template;

import java.util.regex.Pattern;

/**
 * Makes what people have typed harmless for a mail: no line breaks where one line is meant (they would begin a new header
 * or a forged paragraph), no control characters, and no marks that turn the direction of writing round.
 */
public final class Plain {

    private static final String DIRECTION_MARKS = "\u200E\u200F\u202A-\u202E\u2066-\u2069";
    private static final Pattern NOT_IN_A_LINE = Pattern.compile("[\\p{Cc}\u2028\u2029" + DIRECTION_MARKS + "]+");
    private static final Pattern NOT_IN_A_PARAGRAPH = Pattern.compile("[\\p{Cc}" + DIRECTION_MARKS + "&&[^\n\t]]+");
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\r\u0085\u2028\u2029]");

    private Plain() {}

    /** The text on one line. */
    public static String line(String text) {
        return NOT_IN_A_LINE.matcher(text).replaceAll(" ").strip();
    }

    /** The text with its own line breaks. */
    public static String paragraph(String text) {
        String lines = LINE_BREAK.matcher(text).replaceAll("\n");
        return NOT_IN_A_PARAGRAPH.matcher(lines).replaceAll(" ").strip();
    }
}
