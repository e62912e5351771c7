package io.thermae.run;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The environment variables of a Payara that runs the application: where its database, broker, mail server and message centre are,
 * and
 * the application's settings. Nobody but the server's own user can read them, unlike a command line.
 */
final class ServerEnvironment {
    private static final String LOOPBACK = "127.0.0.1";

    private final Map<String, String> variables = new LinkedHashMap<>();

    private ServerEnvironment() {}

    /** What {@code thermae.asadmin} reads, and where mails and text messages go. */
    static ServerEnvironment of(
            Database database, Broker broker, MailServer mail, MessageCentre centre, Secrets secrets) {
        return new ServerEnvironment()
                .with("thermae.postgres.host", LOOPBACK)
                .with("thermae.postgres.port", database.port())
                .with("thermae.postgres.database", Database.NAME)
                .with("thermae.postgres.app-password", secrets.get(Secret.POSTGRES_APP))
                .with("thermae.postgres.owner-password", secrets.get(Secret.POSTGRES_OWNER))
                .with("thermae.artemis.host", LOOPBACK)
                .with("thermae.artemis.port", broker.port())
                .with("thermae.artemis.tls", broker.isTls())
                .with("thermae.artemis.user", Broker.USER)
                .with("thermae.artemis.password", secrets.get(Secret.ARTEMIS))
                .with("thermae.mail.smtp.host", LOOPBACK)
                .with("thermae.mail.smtp.port", mail.smtpPort())
                .with("thermae.mail.bounces.address", MailServer.BOUNCES)
                .with("thermae.mail.bounces.imap.host", LOOPBACK)
                .with("thermae.mail.bounces.imap.port", mail.imapPort())
                .with("thermae.mail.bounces.imap.tls", false)
                .with("thermae.mail.bounces.imap.user", MailServer.BOUNCES)
                .with("thermae.payments.gateway", "test")
                .with("thermae.sms.provider", "smpp")
                .with("thermae.sms.smpp.host", LOOPBACK)
                .with("thermae.sms.smpp.port", centre.port())
                .with("thermae.sms.smpp.system-id", MessageCentre.SYSTEM_ID);
    }

    /** Sets a variable, by the name that MicroProfile Config finds it under. A later value replaces an earlier. */
    ServerEnvironment with(String key, Object value) {
        variables.put(Settings.environmentName(key), value.toString());
        return this;
    }

    ServerEnvironment with(Map<String, String> settings) {
        settings.forEach(this::with);
        return this;
    }

    Map<String, String> variables() {
        return Map.copyOf(variables);
    }
}
