package io.thermae.engagement.smtp;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the connection to the mail server is kept from others' eyes. */
public enum SmtpSecurity {
    /** Not at all. */
    NONE,
    /** It begins in the clear, and nothing is said before it is encrypted; a server that will not is not spoken to. */
    STARTTLS,
    /** It is encrypted from its first byte on. */
    TLS;

    /**
     * As the configuration says it, in lower case.
     *
     * @throws IllegalArgumentException that says what can be said
     */
    static SmtpSecurity of(String text) {
        return Arrays.stream(values())
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("thermae.mail.smtp.security is "
                        + Arrays.stream(values()).map(SmtpSecurity::text).collect(Collectors.joining(" or "))));
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
