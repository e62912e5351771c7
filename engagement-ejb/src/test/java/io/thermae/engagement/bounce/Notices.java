package io.thermae.engagement.bounce;

import io.thermae.tenancy.api.SecretTokens;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;

/** Notices of mail servers, and return paths, for tests. */
final class Notices {

    static final UUID MESSAGE = UUID.fromString("0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b");
    static final String ADDRESS = "bounces@thermae.example";

    private Notices() {}

    /** As servers write it, with these fields for the one recipient. */
    static MimeMessage notice(String to, String fields) throws MessagingException {
        return report(
                to,
                """
                Reporting-MTA: dns; mx.example
                Arrival-Date: Sun, 22 Nov 2026 09:00:00 +0000

                Final-Recipient: rfc822; dana@example.org
                """
                        + fields);
    }

    /** As servers write it, with an original of which only the header is there. */
    static MimeMessage report(String to, String status) throws MessagingException {
        return mail(
                """
                From: Mail Delivery System <MAILER-DAEMON@mx.example>
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                This is a MIME-encapsulated message.

                --b
                Content-Type: text/plain; charset=us-ascii

                Status: 5.9.9 is only said to people.

                --b
                Content-Type: message/delivery-status

                %s
                --b
                Content-Type: text/rfc822-headers

                Subject: Status: 5.8.8
                --b--
                """
                        .formatted(to, status));
    }

    static MimeMessage mail(String text) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    static ReturnPaths paths(String address, String secret) {
        Config config = (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(
                        Map.of("thermae.mail.bounces.address", address).get(arguments[0])));
        return new ReturnPaths(config, new Hashed(secret));
    }

    private record Hashed(String secret) implements SecretTokens {

        @Override
        public String tokenFor(String purpose, UUID id) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(mac.doFinal((purpose + id).getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean matches(String purpose, UUID id, String token) {
            return tokenFor(purpose, id).equals(token);
        }
    }
}
