package io.thermae.engagement.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BounceReaderTest {

    private static Optional<Bounce> read(String fields) throws Exception {
        return BounceReader.read(Notices.notice(Notices.ADDRESS, fields));
    }

    @Test
    void a_mail_that_came_back_says_why() throws Exception {
        Bounce bounce =
                read("""
                        Action: failed
                        Status: 5.1.1
                        Diagnostic-Code: smtp; 550 5.1.1 <dana@example.org>:
                            User unknown
                        """)
                        .orElseThrow();

        assertThat(bounce.isEnd()).isTrue();
        assertThat(bounce.isOfAddress()).isTrue();
        assertThat(bounce.reason()).isEqualTo("The mail came back: 5.1.1, 550 5.1.1 <dana@example.org>: User unknown");
        assertThat(bounce.toString()).doesNotContain("dana");
    }

    @Test
    void a_mail_that_is_late_has_not_come_back() throws Exception {
        Bounce bounce = read("Action: delayed\nStatus: 4.4.1 (no answer)\n").orElseThrow();

        assertThat(bounce.isEnd()).isFalse();
        assertThat(bounce.status()).isEqualTo("4.4.1");
        assertThat(bounce.isOfAddress()).isFalse();
    }

    @Test
    void one_that_was_tried_in_vain_for_days_came_back_and_the_address_may_be_good() throws Exception {
        Bounce bounce = read("Action: failed\nStatus: 4.4.7\n").orElseThrow();

        assertThat(bounce.isEnd()).isTrue();
        assertThat(bounce.isOfAddress()).isFalse();
        assertThat(bounce.reason()).isEqualTo("The mail came back: 4.4.7");
    }

    @Test
    void of_several_recipients_the_one_counts_at_whom_it_ended() throws Exception {
        Bounce bounce = read("Action: delayed\nStatus: 4.2.2\n\nFinal-Recipient: rfc822; d@example.org\n"
                        + "Action: FAILED\nStatus: 5.2.1\n")
                .orElseThrow();

        assertThat(bounce.status()).isEqualTo("5.2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Action: delivered\nStatus: 2.0.0\n",
                "Action: relayed\nStatus: 2.0.0\n",
                "Action: failed\n",
                "Action: failed\nStatus: 2.1.1\n",
                "Action: failed\nStatus: 5.1\n",
                "Status: 5.1.1\n",
                ""
            })
    void what_tells_of_no_failure_is_no_bounce(String fields) throws Exception {
        assertThat(read(fields)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/mixed; boundary=b", "multipart/report; boundary=b"})
    void a_holiday_notice_is_no_bounce(String type) throws Exception {
        assertThat(BounceReader.read(Notices.mail(
                        """
                        From: dana@example.org
                        To: %s
                        Auto-Submitted: auto-replied
                        MIME-Version: 1.0
                        Content-Type: %s

                        --b
                        Content-Type: text/plain

                        Action: failed
                        Status: 5.1.1
                        --b--
                        """
                                .formatted(Notices.ADDRESS, type))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5.0.0, false",
        "5.1.1, true",
        "5.1.2, true",
        "5.1.7, false",
        "5.1.8, false",
        "5.1.10, true",
        "5.1.78, true",
        "5.2.1, true",
        "5.2.0, false",
        "5.2.2, false",
        "5.2.10, false",
        "5.3.4, false",
        "5.4.1, false",
        "5.4.4, true",
        "5.4.6, false",
        "5.5.0, false",
        "5.5.1, false",
        "5.6.1, false",
        "5.7.1, false",
        "5.7.26, false",
        "4.1.1, false"
    })
    void an_address_is_given_up_for_its_own_sake_only(String status, boolean ofAddress) {
        assertThat(StatusPolicy.isOfAddress(status)).isEqualTo(ofAddress);
    }
}
