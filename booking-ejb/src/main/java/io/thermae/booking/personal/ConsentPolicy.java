package io.thermae.booking.personal;

import org.jspecify.annotations.Nullable;

/** What a record of a consent keeps of the contact by which the client was known: enough to prove it, not to write to. */
final class ConsentPolicy {

    private static final String HIDDEN = "***";
    private static final int SHOWN_DIGITS = 2;

    private ConsentPolicy() {}

    /** The contact masked; the e-mail before the telephone; null if there is neither. */
    static @Nullable String evidenceOf(@Nullable String email, @Nullable String phone) {
        if (email != null) {
            return email.substring(0, Math.min(1, email.length()))
                    + HIDDEN
                    + email.substring(Math.max(0, email.lastIndexOf('@')));
        }
        return phone == null ? null : HIDDEN + phone.substring(Math.max(0, phone.length() - SHOWN_DIGITS));
    }
}
