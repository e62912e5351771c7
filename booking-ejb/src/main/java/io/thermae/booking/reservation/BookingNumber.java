package io.thermae.booking.reservation;

import java.security.SecureRandom;

/** Numbers that people say on the telephone: Crockford's base 32 (no I, L, O, U), and no hint at how many there are. */
final class BookingNumber {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private BookingNumber() {}

    /** A new one, as {@code 7KX4-9QM2}: one of 10^12. */
    static String next() {
        StringBuilder number = new StringBuilder("XXXX-XXXX");
        for (int i = 0; i < number.length(); i++) {
            if (i != 4) {
                number.setCharAt(i, ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
        }
        return number.toString();
    }
}
