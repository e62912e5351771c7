package io.thermae.engagement.smtp;

import io.thermae.engagement.bounce.DeliveryReceipts;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.microprofile.config.Config;

/**
 * How the mail server is reached, from the configuration keys {@code thermae.mail.*}.
 *
 * @param user with whom to log in; empty: without logging in
 * @param security whether the connection is encrypted; if so, the server has to be the host that it is called by
 * @param trust whose certificates are trusted; empty: whom the JVM trusts
 * @param from the platform's address: mails come from it that come from no business's, and go back to it if to nowhere else
 * @param domain the platform's: mails' ids end in it, and the platform greets the mail server with it
 * @param receipts whether the server, if it can, is asked to have return paths told of mails that have arrived, too
 */
public record SmtpSettings(
        String host,
        int port,
        Optional<String> user,
        Optional<String> password,
        SmtpSecurity security,
        Optional<TrustStore> trust,
        String from,
        String domain,
        boolean receipts) {

    private static final String PREFIX = "thermae.mail.smtp.";
    private static final String TIMEOUT_MILLIS = "10000";

    /** Without logging in, in the clear, and without receipts. */
    public static SmtpSettings plain(String host, int port, String from, String domain) {
        return new SmtpSettings(
                host,
                port,
                Optional.empty(),
                Optional.empty(),
                SmtpSecurity.NONE,
                Optional.empty(),
                from,
                domain,
                false);
    }

    /** @throws IllegalArgumentException if the configuration says of the security what there is not */
    static SmtpSettings of(Config config) {
        return new SmtpSettings(
                config.getValue(PREFIX + "host", String.class),
                config.getValue(PREFIX + "port", Integer.class),
                said(config, "user"),
                said(config, "password"),
                said(config, "security").map(SmtpSecurity::of).orElseGet(() -> formerly(config)),
                said(config, "trust-store")
                        .map(file -> new TrustStore(Path.of(file), said(config, "trust-store-password"))),
                config.getValue("thermae.mail.from", String.class),
                config.getValue("thermae.domain", String.class),
                DeliveryReceipts.areWanted(config));
    }

    /** What installations have said before there was more than one way to encrypt. */
    private static SmtpSecurity formerly(Config config) {
        boolean starttls =
                config.getOptionalValue(PREFIX + "starttls", Boolean.class).orElse(false);
        return starttls ? SmtpSecurity.STARTTLS : SmtpSecurity.NONE;
    }

    private static Optional<String> said(Config config, String key) {
        return config.getOptionalValue(PREFIX + key, String.class).filter(value -> !value.isEmpty());
    }

    /**
     * The same for Jakarta Mail.
     *
     * @throws MessagingException if the trust store cannot be read
     */
    Properties properties() throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.localhost", domain);
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        boolean starttls = security == SmtpSecurity.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == SmtpSecurity.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        if (security != SmtpSecurity.NONE && trust.isPresent()) {
            properties.put("mail.smtp.ssl.socketFactory", sockets());
            // else what is not trusted is tried again with what the JVM trusts
            properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        }
        if (receipts) {
            // said only to a server that offers it (DSN); who asks for one kind of notice has to ask for all that he
            // wants
            properties.setProperty("mail.smtp.dsn.notify", "SUCCESS,FAILURE,DELAY");
            properties.setProperty("mail.smtp.dsn.ret", "HDRS");
        }
        return properties;
    }

    /**
     * By which encrypted connections are made.
     *
     * @throws MessagingException if the trust store cannot be read
     */
    SSLSocketFactory sockets() throws MessagingException {
        if (trust.isEmpty()) {
            return (SSLSocketFactory) SSLSocketFactory.getDefault();
        }
        try {
            return trust.get().sockets();
        } catch (IOException | GeneralSecurityException e) {
            throw new MessagingException("The trust store " + trust.get() + " cannot be read", e);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
