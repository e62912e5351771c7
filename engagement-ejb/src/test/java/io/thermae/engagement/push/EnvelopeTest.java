package io.thermae.engagement.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.push.ReadyPush.Payload;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvelopeTest {

    /** RFC 8291, section 5. */
    private static final String EXAMPLE =
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru"
                    + "3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    private static final Browser BROWSER = new Browser(
            new UUID(1, 1),
            new UUID(2, 2),
            URI.create("https://push.example/1"),
            KeysPolicy.octets(ReadByBrowser.PUBLIC_KEY),
            KeysPolicy.octets(ReadByBrowser.AUTH));

    @Test
    void theBrowserOfTheseTestsReadsTheExampleOfTheStandard() throws GeneralSecurityException {
        assertThat(ReadByBrowser.read(ReadByBrowser.octets(EXAMPLE)))
                .isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void whatIsEncryptedTheBrowserReadsAndEachTimeItLooksDifferent() throws GeneralSecurityException {
        String text = "{\"title\":\"Жаңа жазылу 7KX4-9QM2\"}";

        byte[] once = Envelope.encrypt(BROWSER, text);
        byte[] again = Envelope.encrypt(BROWSER, text);

        assertThat(ReadByBrowser.read(once)).isEqualTo(text);
        assertThat(ReadByBrowser.read(again)).isEqualTo(text);
        assertThat(once).isNotEqualTo(again).hasSizeLessThanOrEqualTo(4096);
    }

    @Test
    void pushesAboutOneThingReplaceEachOtherAndNoOthers() {
        String topic = headers(NotificationKind.BOOKING_PLACED, 7).get("Topic");

        assertThat(topic)
                .matches("[A-Za-z0-9_-]{22}")
                .isEqualTo(headers(NotificationKind.BOOKING_MOVED, 7).get("Topic"));
        assertThat(topic)
                .isNotEqualTo(headers(NotificationKind.BOOKING_PLACED, 8).get("Topic"));
        assertThat(headers(NotificationKind.BOOKING_PLACED, 7)).containsEntry("TTL", "90");
    }

    @ParameterizedTest
    @EnumSource(NotificationKind.class)
    void saysHowUrgentItIs(NotificationKind kind) {
        assertThat(Envelope.urgency(kind)).isIn("normal", "high");
    }

    private static Map<String, String> headers(NotificationKind kind, long subject) {
        Payload payload = new Payload(new UUID(3, 3), kind, "title", new UUID(4, subject), null, Instant.EPOCH);
        return Envelope.headers(
                new ReadyPush(BROWSER, payload, Duration.ofSeconds(90)), Duration.ofSeconds(90), "vapid");
    }
}
