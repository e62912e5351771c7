package io.thermae.engagement.smtp;

import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;

/**
 * How the mail server is reached, from the configuration keys {@code thermae.mail.*}.
 *
 * @param user with whom to log in; empty: without logging in
 * @param starttls whether the connection must be encrypted; then it is never used in the clear
 * @param from the address that all mails come from
 * @param domain the platform's: mails' ids end in it, and the platform greets the mail server with it
 */
public record SmtpSettings(
        String host,
        int port,
        Optional<String> user,
        Optional<String> password,
        boolean starttls,
        String from,
        String domain) {

    private static final String TIMEOUT_MILLIS = "10000";

    static SmtpSettings of(Config config) {
        return new SmtpSettings(
                config.getValue("thermae.mail.smtp.host", String.class),
                config.getValue("thermae.mail.smtp.port", Integer.class),
                config.getOptionalValue("thermae.mail.smtp.user", String.class),
                config.getOptionalValue("thermae.mail.smtp.password", String.class),
                config.getOptionalValue("thermae.mail.smtp.starttls", Boolean.class)
                        .orElse(false),
                config.getValue("thermae.mail.from", String.class),
                config.getValue("thermae.domain", String.class));
    }

    /** The same for Jakarta Mail. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.localhost", domain);
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
