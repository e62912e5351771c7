package io.thermae.run;

/**
 * What a telephone shows of octets of the alphabet of seven bits (3GPP TS 23.038, 6.2.1), and how it writes letters that have one octet
 * each.
 */
final class GsmLetters {
    private static final int ESCAPE = 0x1B;

    /** Of each code of the table, in rows of sixteen; the escape shows as what a telephone shows for what it does not know. */
    private static final String TABLE = "@£$¥èéùìòÇ\nØø\rÅå"
            + "Δ_ΦΓΛΩΠΨΣΘΞ?ÆæßÉ"
            + " !\"#¤%&'()*+,-./"
            + "0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNO"
            + "PQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmno"
            + "pqrstuvwxyzäöñüà";

    private static final String ESCAPED = "^{}\\[~]|€";
    private static final byte[] ESCAPED_CODES = {0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};

    private GsmLetters() {}

    /** What is shown; a question mark for what is no letter. */
    static String shown(byte[] octets) {
        StringBuilder text = new StringBuilder();
        boolean escaped = false;
        for (byte octet : octets) {
            if (escaped) {
                text.append(behindEscape(octet));
                escaped = false;
            } else if (octet == ESCAPE) {
                escaped = true;
            } else {
                text.append(octet < 0 ? '?' : TABLE.charAt(octet));
            }
        }
        return text.toString();
    }

    private static char behindEscape(byte octet) {
        for (int i = 0; i < ESCAPED_CODES.length; i++) {
            if (ESCAPED_CODES[i] == octet) {
                return ESCAPED.charAt(i);
            }
        }
        return '?';
    }

    /** Whether the alphabet has all of a text's letters, each in one octet. */
    static boolean have(String text) {
        return text.chars().allMatch(letter -> TABLE.indexOf(letter) >= 0);
    }

    /**
     * Octets, one for each letter.
     *
     * @param text of letters that the alphabet has
     */
    static byte[] written(String text) {
        byte[] octets = new byte[text.length()];
        for (int i = 0; i < octets.length; i++) {
            char letter = text.charAt(i);
            // the first question mark of the table is the escape's
            octets[i] = (byte) (letter == '?' ? letter : TABLE.indexOf(letter));
        }
        return octets;
    }
}
