package io.thermae.engagement.smpp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The alphabet of seven bits that every telephone has (3GPP TS 23.038, 6.2.1), one character an octet as SMPP takes it. */
final class GsmAlphabet {

    private static final char ESCAPE = '\u001B';

    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ" + ESCAPE + "ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final Map<Character, Integer> AFTER_ESCAPE = Map.of(
            '\f', 0x0A, '^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2F, '[', 0x3C, '~', 0x3D, ']', 0x3E, '|', 0x40, '€',
            0x65);

    private static final Map<Character, byte[]> CODES = codes();

    private static final Map<Integer, Character> EXTENDED = extended();

    private GsmAlphabet() {}

    /** The octets of each character, one or two of them; empty if the alphabet lacks a character. */
    static Optional<List<byte[]>> encode(String text) {
        List<byte[]> characters = new ArrayList<>();
        for (char character : text.toCharArray()) {
            byte[] code = CODES.get(character);
            if (code == null) {
                return Optional.empty();
            }
            characters.add(code);
        }
        return Optional.of(characters);
    }

    /** What octets say; those that are of no character, and an escape before nothing, are left out. */
    static String decode(byte[] octets) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < octets.length; i++) {
            int code = octets[i];
            if (code == ESCAPE) {
                i++;
                Character character = i < octets.length ? EXTENDED.get((int) octets[i]) : null;
                if (character != null) {
                    text.append(character.charValue());
                }
            } else if (code >= 0) {
                text.append(BASIC.charAt(code));
            }
        }
        return text.toString();
    }

    private static Map<Integer, Character> extended() {
        Map<Integer, Character> extended = new HashMap<>();
        AFTER_ESCAPE.forEach((character, code) -> extended.put(code, character));
        return extended;
    }

    private static Map<Character, byte[]> codes() {
        Map<Character, byte[]> codes = new HashMap<>();
        for (int i = 0; i < BASIC.length(); i++) {
            codes.put(BASIC.charAt(i), new byte[] {(byte) i});
        }
        codes.remove(ESCAPE);
        AFTER_ESCAPE.forEach((character, code) -> codes.put(character, new byte[] {ESCAPE, code.byteValue()}));
        return codes;
    }
}
