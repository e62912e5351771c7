package io.thermae.engagement.bounce;

import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;

/**
 * Where mails that came back, and notices of others, are read, from the configuration keys {@code thermae.mail.bounces.imap.*}.
 *
 * @param tls whether the connection is encrypted, and the server's certificate checked
 * @param folder in which they arrive; whatever is there is deleted once it was read
 */
record BounceSettings(String host, int port, String user, String password, boolean tls, String folder) {

    private static final String IMAP = "imap";
    private static final String IMAPS = "imaps";
    private static final String PREFIX = "thermae.mail.bounces.imap.";
    private static final String TIMEOUT_MILLIS = "10000";

    /** Empty if they are read nowhere. */
    static Optional<BounceSettings> of(Config config) {
        return config.getOptionalValue(PREFIX + "host", String.class)
                .filter(host -> !host.isEmpty())
                .map(host -> new BounceSettings(
                        host,
                        config.getValue(PREFIX + "port", Integer.class),
                        config.getValue(PREFIX + "user", String.class),
                        config.getOptionalValue(PREFIX + "password", String.class)
                                .orElse(""),
                        config.getValue(PREFIX + "tls", Boolean.class),
                        config.getValue(PREFIX + "folder", String.class)));
    }

    String protocol() {
        return tls ? IMAPS : IMAP;
    }

    /** The same for Jakarta Mail. */
    Properties properties() {
        String mail = "mail." + protocol() + ".";
        Properties properties = new Properties();
        properties.setProperty(mail + "connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty(mail + "timeout", TIMEOUT_MILLIS);
        properties.setProperty(mail + "writetimeout", TIMEOUT_MILLIS);
        properties.setProperty(mail + "ssl.checkserveridentity", "true");
        return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
