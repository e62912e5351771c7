package io.thermae.engagement.push;

import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.push.ReadyPush.Payload;
import io.thermae.tenancy.api.PushIdentity;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Pushes and settings for tests. */
final class Pushes {

    static final UUID SUBSCRIPTION = new UUID(1, 1);

    static final PushIdentity IDENTITY = new PushIdentity() {
        @Override
        public String publicKey() {
            return "key";
        }

        @Override
        public String authorization(URI endpoint) {
            return "vapid for " + endpoint.getPath();
        }
    };

    private Pushes() {}

    /**
     * @param services that are called, also without TLS at {@code localhost}
     * @param privateHosts that need not have public addresses
     */
    static PushSettings settings(String services, String privateHosts) {
        PushSettings settings = new PushSettings();
        settings.services = services;
        settings.plainHosts = Optional.of("localhost");
        settings.privateHosts = Optional.of(privateHosts);
        settings.timeoutSeconds = 1;
        settings.ttlHours = 24;
        return settings;
    }

    /** To a browser that can read it. */
    static ReadyPush push(String endpoint) {
        return new ReadyPush(
                new Browser(
                        SUBSCRIPTION,
                        new UUID(2, 2),
                        URI.create(endpoint),
                        KeysPolicy.octets(ReadByBrowser.PUBLIC_KEY),
                        KeysPolicy.octets(ReadByBrowser.AUTH)),
                new Payload(
                        new UUID(3, 3),
                        NotificationKind.BOOKING_PLACED,
                        "Booking 7 was made",
                        new UUID(4, 4),
                        Instant.EPOCH,
                        Instant.EPOCH),
                Duration.ofMinutes(1));
    }
}
