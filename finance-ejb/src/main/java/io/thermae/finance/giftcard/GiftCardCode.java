package io.thermae.finance.giftcard;

import io.thermae.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code of a gift card: 115 random bits in Crockford's 32 letters, none of which looks like another one, and a check character
 * (ISO 7064's hybrid system, for 32 letters), by which whoever mistypes one is told before anybody looks for a card. There is
 * nothing to guess, so its digest needs no salt.
 *
 * @param letters without what people put between them
 */
public record GiftCardCode(String letters) {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int LENGTH = 24;
    private static final int GROUP = 4;
    private static final int LETTERS = ALPHABET.length();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static GiftCardCode make() {
        StringBuilder letters = new StringBuilder();
        for (int i = 1; i < LENGTH; i++) {
            letters.append(ALPHABET.charAt(RANDOM.nextInt(LETTERS)));
        }
        return new GiftCardCode(letters.append(checkCharacter(letters)).toString());
    }

    /** However it is typed: small letters, O for 0, I and L for 1, with or without spaces and hyphens. Empty if it is none. */
    public static Optional<GiftCardCode> read(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        boolean isOne = letters.length() == LENGTH
                && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                && checkCharacter(letters.substring(0, LENGTH - 1)) == letters.charAt(LENGTH - 1);
        return isOne ? Optional.of(new GiftCardCode(letters)) : Optional.empty();
    }

    private static char checkCharacter(CharSequence letters) {
        int product = LETTERS;
        for (int i = 0; i < letters.length(); i++) {
            int sum = (product + ALPHABET.indexOf(letters.charAt(i))) % LETTERS;
            product = (sum == 0 ? LETTERS : sum) * 2 % (LETTERS + 1);
        }
        return ALPHABET.charAt((LETTERS + 1 - product) % LETTERS);
    }

    /** What is kept of it: SHA-256. */
    public byte[] digest() {
        return Sha256.of(letters);
    }

    /** Its end, by which people tell cards apart. */
    public String lastFour() {
        return letters.substring(LENGTH - GROUP);
    }

    /** In groups of four, as it is to be read. */
    public String grouped() {
        return String.join("-", letters.split("(?<=\\G.{" + GROUP + "})"));
    }

    /** The code is money. */
    @Override
    public String toString() {
        return "GiftCardCode[..." + lastFour() + "]";
    }
}
