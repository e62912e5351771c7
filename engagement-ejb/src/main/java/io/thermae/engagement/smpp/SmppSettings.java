package io.thermae.engagement.smpp;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * How the provider's message centre is reached, from the configuration keys {@code thermae.sms.*}.
 *
 * @param systemId as whom to bind
 * @param password at most eight characters (SMPP 3.4, 4.1.1); may be empty
 * @param tls whether the connection is encrypted, and the centre's certificate checked
 * @param sender whom the messages come from: a number, or a name of at most eleven characters
 * @param timeout for connecting, for binding and for each answer
 * @param receipts whether the centre is asked what becomes of messages
 */
public record SmppSettings(
        String host,
        int port,
        String systemId,
        String password,
        boolean tls,
        String sender,
        Duration timeout,
        boolean receipts) {

    private static final String PREFIX = "thermae.sms.smpp.";

    static SmppSettings of(Config config) {
        return new SmppSettings(
                config.getValue(PREFIX + "host", String.class),
                config.getValue(PREFIX + "port", Integer.class),
                config.getValue(PREFIX + "system-id", String.class),
                config.getOptionalValue(PREFIX + "password", String.class).orElse(""),
                config.getValue(PREFIX + "tls", Boolean.class),
                config.getValue("thermae.sms.sender", String.class),
                Duration.ofSeconds(config.getValue(PREFIX + "timeout-seconds", Integer.class)),
                config.getValue(PREFIX + "receipts", Boolean.class));
    }

    int timeoutMillis() {
        return Math.toIntExact(timeout.toMillis());
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
