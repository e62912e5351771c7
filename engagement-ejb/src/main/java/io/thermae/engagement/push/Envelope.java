package io.thermae.engagement.push;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import io.thermae.engagement.api.NotificationKind;
import io.thermae.kernel.Sha256;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** What goes to a push service: what only the browser can read (RFC 8291), and what the service may know (RFC 8030). */
final class Envelope {

    /** Of 22 letters; at most 32 are allowed. */
    private static final int TOPIC_OCTETS = 16;

    private Envelope() {}

    /** The body. */
    static byte[] encrypt(Browser browser, String payload) {
        EncryptedPushMessage encrypted = MessageEncryptions.of()
                .encrypt(
                        UserAgentMessageEncryptionKeyInfo.of(browser.p256dh(), browser.auth()),
                        PushMessage.ofUTF8(payload));
        return encrypted.toBytes();
    }

    /**
     * The headers.
     *
     * @param life for how long the service keeps it for a browser that is not there
     */
    static Map<String, String> headers(ReadyPush push, Duration life, String authorization) {
        return Map.of(
                "Authorization",
                authorization,
                "Content-Encoding",
                "aes128gcm",
                "Content-Type",
                "application/octet-stream",
                "TTL",
                String.valueOf(Math.max(0, life.toSeconds())),
                "Topic",
                topic(push),
                "Urgency",
                urgency(push.payload().kind()));
    }

    /**
     * Of pushes about one thing a browser that was away gets the last one. It says to the service neither what it is about, nor
     * whether two people are told of one thing. That a client comes takes the place of nothing.
     */
    private static String topic(ReadyPush push) {
        String beside = push.payload().kind() == NotificationKind.BOOKING_CONFIRMED ? " confirmed" : "";
        byte[] digest = Sha256.of(push.browser().id() + " " + push.payload().subjectId() + beside);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TOPIC_OCTETS));
    }

    /** Whether a telephone that saves power is woken. */
    static String urgency(NotificationKind kind) {
        return switch (kind) {
            case BOOKING_PLACED, BOOKING_MOVED, BOOKING_CANCELLED, IMPERSONATION_STARTED, TEMPLATE_TEST -> "high";
            case BOOKING_CONFIRMED,
                    TIME_OFF_ASKED,
                    TIME_OFF_APPROVED,
                    TIME_OFF_REFUSED,
                    WEBHOOK_PAUSED,
                    REFUND_FAILED,
                    PERMISSION_ASKED,
                    PERMISSION_GRANTED,
                    PERMISSION_REFUSED,
                    TRIAL_ENDING,
                    BILL_ISSUED,
                    BILL_OVERDUE,
                    BUSINESS_APPROVED,
                    BUSINESS_REJECTED,
                    BUSINESS_SUSPENDED,
                    BUSINESS_REACTIVATED,
                    BUSINESS_CLOSING,
                    BUSINESS_KEPT_OPEN -> "normal";
        };
    }
}
