package io.thermae.engagement.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.thermae.engagement.bounce.Notice.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeReaderTest {

    private static List<Notice> read(String fields) throws Exception {
        return NoticeReader.read(Notices.notice(Notices.ADDRESS, fields));
    }

    private static Notice one(String fields) throws Exception {
        List<Notice> read = read(fields);
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    @Test
    void a_mail_that_came_back_says_why() throws Exception {
        Notice notice = one(
                """
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 <dana@example.org>:
                    User unknown
                """);

        assertThat(notice.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(notice.isOfAddress()).isTrue();
        assertThat(notice.reason()).isEqualTo("The mail came back: 5.1.1, 550 5.1.1 <dana@example.org>: User unknown");
        assertThat(notice.toString()).doesNotContain("dana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "2.1.5", "2.6.0 (queued mail for delivery)"})
    void a_mail_that_has_arrived_has_not_come_back(String status) throws Exception {
        Notice notice = one("Action: Delivered\nStatus: " + status + "\nDiagnostic-Code: smtp; 250 OK\n");

        assertThat(notice.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(notice.isOfAddress()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "delivered (to mailbox), DELIVERED",
        "'Delivered  (to mailbox) ', DELIVERED",
        "failed (no such user), FAILED",
        "delivered (to mailing list),",
        "delivered to mailbox,",
        "relayed (to non-DSN-aware mailer),"
    })
    void what_is_said_beside_an_action_does_not_hide_it(String action, @Nullable Outcome outcome) throws Exception {
        String status = outcome == Outcome.FAILED ? "5.1.1" : "2.1.5";

        assertThat(read("Action: " + action + "\nStatus: " + status + "\n"))
                .extracting(Notice::outcome)
                .isEqualTo(outcome == null ? List.of() : List.of(outcome));
    }

    @Test
    void a_mail_that_is_late_has_not_come_back() throws Exception {
        Notice notice = one("Action: delayed\nStatus: 4.4.1 (no answer)\n");

        assertThat(notice.outcome()).isEqualTo(Outcome.DELAYED);
        assertThat(notice.status()).isEqualTo("4.4.1");
        assertThat(notice.isOfAddress()).isFalse();
    }

    @Test
    void one_that_was_tried_in_vain_for_days_came_back_and_the_address_may_be_good() throws Exception {
        Notice notice = one("Action: failed\nStatus: 4.4.7\n");

        assertThat(notice.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(notice.isOfAddress()).isFalse();
        assertThat(notice.reason()).isEqualTo("The mail came back: 4.4.7");
    }

    @Test
    void of_several_recipients_each_outcome_counts_once_as_it_is_told_first() throws Exception {
        List<Notice> read = NoticeReader.read(
                Notices.report(
                        Notices.ADDRESS,
                        """
                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; a@example.org
                Action: failed
                Status: 5.2.1

                Final-Recipient: rfc822; b@example.org
                Action: DELIVERED
                Status: 2.0.0

                Final-Recipient: rfc822; c@example.org
                Action: failed
                Status: 5.1.1

                Final-Recipient: rfc822; d@example.org
                Action: relayed
                Status: 2.0.0

                Final-Recipient: rfc822; e@example.org
                Action: delayed
                Status: 4.2.2
                """));

        assertThat(read)
                .extracting(Notice::outcome, Notice::status)
                .containsExactly(
                        tuple(Outcome.DELAYED, "4.2.2"),
                        tuple(Outcome.DELIVERED, "2.0.0"),
                        tuple(Outcome.FAILED, "5.2.1"));
    }

    /** RFC 3464, appendix E. */
    @Test
    void the_standards_own_examples_are_read() throws Exception {
        assertThat(
                        NoticeReader.read(
                                Notices.report(
                                        Notices.ADDRESS,
                                        """
                        Reporting-MTA: dns; cs.utk.edu

                        Original-Recipient: rfc822;louisl@larry.slip.umd.edu
                        Final-Recipient: rfc822;louisl@larry.slip.umd.edu
                        Action: failed
                        Status: 4.0.0
                        Diagnostic-Code: smtp; 426 connection timed out
                        Last-Attempt-Date: Thu, 7 Jul 1994 17:15:49 -0400
                        """)))
                .containsExactly(new Notice(Outcome.FAILED, "4.0.0", "426 connection timed out"));
        assertThat(
                        NoticeReader.read(
                                Notices.report(
                                        Notices.ADDRESS,
                                        """
                        Reporting-MTA: dns; cs.utk.edu

                        Original-Recipient: rfc822;arathib@vnet.ibm.com
                        Final-Recipient: rfc822;arathib@vnet.ibm.com
                        Action: failed
                        Status: 5.0.0 (permanent failure)
                        Diagnostic-Code: smtp;
                         550 'arathib@vnet.IBM.COM' is not a registered gateway user
                        Remote-MTA: dns; vnet.ibm.com

                        Original-Recipient: rfc822;johnh@hpnjld.njd.hp.com
                        Final-Recipient: rfc822;johnh@hpnjld.njd.hp.com
                        Action: delayed
                        Status: 4.0.0 (hpnjld.njd.jp.com: host name lookup failure)

                        Original-Recipient: rfc822;wsnell@sdcc13.ucsd.edu
                        Final-Recipient: rfc822;wsnell@sdcc13.ucsd.edu
                        Action: failed
                        Status: 5.0.0
                        Diagnostic-Code: smtp; 550 user unknown
                        Remote-MTA: dns; sdcc13.ucsd.edu
                        """)))
                .containsExactly(
                        new Notice(Outcome.DELAYED, "4.0.0", ""),
                        new Notice(
                                Outcome.FAILED,
                                "5.0.0",
                                "550 'arathib@vnet.IBM.COM' is not a registered gateway user"));
        assertThat(
                        NoticeReader.read(
                                Notices.report(
                                        Notices.ADDRESS,
                                        """
                        Reporting-MTA: mailbus; SYS30

                        Final-Recipient: unknown; nair_s
                        Status: 5.0.0 (unknown permanent failure)
                        Action: failed
                        """)))
                .containsExactly(new Notice(Outcome.FAILED, "5.0.0", ""));
        assertThat(
                        NoticeReader.read(
                                Notices.report(
                                        Notices.ADDRESS,
                                        """
                        Reporting-MTA: dns; sun2.nsfnet-relay.ac.uk

                        Final-Recipient: rfc822;thomas@de-montfort.ac.uk
                        Status: 4.0.0 (unknown temporary failure)
                        Action: delayed
                        """)))
                .containsExactly(new Notice(Outcome.DELAYED, "4.0.0", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Action: relayed\nStatus: 2.0.0\n",
                "Action: expanded\nStatus: 2.0.0\n",
                "Action: delivered\n",
                "Action: delivered\nStatus: 2.0\n",
                "Action: delivered\nStatus: 4.4.7\n",
                "Action: delivered\nStatus: 5.1.1\n",
                "Action: delayed\nStatus: 2.0.0\n",
                "Action delivered\nStatus 2.0.0\n",
                ": :\n\n\n;;;\n",
                "Action: failed\n",
                "Action: failed\nStatus: 2.1.1\n",
                "Action: failed\nStatus: 5.1\n",
                "Status: 5.1.1\n",
                ""
            })
    void what_tells_of_no_end_and_no_delay_or_not_in_the_form_says_nothing(String fields) throws Exception {
        assertThat(read(fields)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/mixed; boundary=b", "multipart/report; boundary=b"})
    void a_holiday_notice_says_nothing(String type) throws Exception {
        assertThat(NoticeReader.read(Notices.mail(
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
