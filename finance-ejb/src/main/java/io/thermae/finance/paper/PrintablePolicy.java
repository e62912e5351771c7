package io.thermae.finance.paper;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What of a text can be printed. People type all that a telephone can: what has no glyph is shown as a replacement
 * character, what controls how text is shown is left out, so that a name moves nothing but itself.
 */
final class PrintablePolicy {

    private static final int REPLACEMENT = 0xFFFD;

    private PrintablePolicy() {}

    /**
     * The text without what cannot be printed.
     *
     * @param text null is an empty one
     * @param known whether there is a glyph
     */
    static String of(@Nullable String text, IntPredicate known) {
        if (text == null) {
            return "";
        }
        StringBuilder printed = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            if (each == '\n') {
                printed.append('\n');
            } else if (Character.isSpaceChar(each) || Character.isWhitespace(each)) {
                printed.append(each == 0x00A0 || each == 0x202F ? (char) 0x00A0 : ' ');
            } else if (!isInvisible(each)) {
                boolean printable = Character.isBmpCodePoint(each) && known.test(each);
                printed.append((char) (printable ? each : REPLACEMENT));
            }
        });
        return printed.toString();
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.FORMAT || isVariationSelector(codePoint);
    }

    private static boolean isVariationSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    }
}
