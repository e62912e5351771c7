package io.thermae.engagement.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.RecipientRefused;
import io.thermae.tenancy.api.MailAddresses;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpServerTest {

    private static final Instant NOW = Instant.parse("2024-01-10T10:00:00Z");
    private static final Map<String, String> HEADERS = Map.of("X-Request-Id", "request-7");
    private static final GreenMail GREEN_MAIL =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void start() {
        GREEN_MAIL.start();
    }

    @AfterAll
    static void stop() {
        GREEN_MAIL.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        GREEN_MAIL.purgeEmailFromAllMailboxes();
    }

    private static SmtpServer server() {
        return Mails.server(GREEN_MAIL.getSmtp().getPort());
    }

    private static MimeMessage deliver(Mail mail) throws Exception {
        server().deliver(Mails.ID, mail, NOW, HEADERS, null);
        assertThat(GREEN_MAIL.getReceivedMessages()).hasSize(1);
        return GREEN_MAIL.getReceivedMessages()[0];
    }

    @Test
    void the_headers_say_who_writes_and_that_no_person_does() throws Exception {
        MimeMessage received = deliver(Mails.mail("aigerim@example.org", null));

        InternetAddress from = (InternetAddress) received.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("no-reply@thermae.example");
        assertThat(from.getPersonal()).isEqualTo("Спа «Аква», Алматы");
        assertThat(received.getAllRecipients()).containsExactly(new InternetAddress("aigerim@example.org"));
        assertThat(received.getSubject()).isEqualTo("Запись подтверждена: 1 марта");
        assertThat(received.getMessageID()).isEqualTo("<" + Mails.ID + "@thermae.example>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getContentLanguage()).containsExactly("ru");
        assertThat(received.getSentDate()).isEqualTo(Date.from(NOW));
        assertThat(received.getHeader("X-Request-Id")).containsExactly("request-7");
    }

    @Test
    void a_mail_of_a_business_comes_from_it_and_goes_back_to_the_platform() throws Exception {
        Mail mail = Mails.mail("aigerim@example.org", null).with(new MailAddresses("hello@spa.example", null));

        server().deliver(Mails.ID, mail, NOW, HEADERS, "bounces+7@thermae.example");

        MimeMessage received = GREEN_MAIL.getReceivedMessages()[0];
        InternetAddress from = (InternetAddress) received.getFrom()[0];
        assertThat(received.getFrom()).hasSize(1);
        assertThat(from.getAddress()).isEqualTo("hello@spa.example");
        assertThat(from.getPersonal()).isEqualTo("Спа «Аква», Алматы");
        assertThat(received.getHeader("Return-Path")).containsExactly("<bounces+7@thermae.example>");
        assertThat(received.getHeader("Sender")).isNull();
        assertThat(received.getHeader("Reply-To")).isNull();
        assertThat(received.getMessageID()).endsWith("@thermae.example>");
    }

    @Test
    void a_mail_of_a_business_goes_back_to_the_platform_if_nobody_reads_what_comes_back() throws Exception {
        MimeMessage received = deliver(Mails.mail("aigerim@example.org", null)
                .with(new MailAddresses("hello@spa.example", "desk@spa.example")));

        assertThat(received.getHeader("Return-Path")).containsExactly("<no-reply@thermae.example>");
        assertThat(received.getReplyTo()).containsExactly(new InternetAddress("desk@spa.example"));
    }

    @Test
    void without_an_address_of_its_own_it_comes_from_the_platform() throws Exception {
        MimeMessage received =
                deliver(Mails.mail("aigerim@example.org", null).with(new MailAddresses(null, "desk@spa.example")));

        assertThat(((InternetAddress) received.getFrom()[0]).getAddress()).isEqualTo("no-reply@thermae.example");
        assertThat(received.getReplyTo()).containsExactly(new InternetAddress("desk@spa.example"));
    }

    @Test
    void a_mail_of_a_business_comes_from_the_platform_if_the_mail_server_refuses_the_address() throws Exception {
        try (FussyServer fussy = new FussyServer("hello@spa.example")) {
            Mail mail = Mails.mail("aigerim@example.org", null).with(new MailAddresses("hello@spa.example", null));

            String sent = Mails.server(fussy.port()).deliver(Mails.ID, mail, NOW, HEADERS, null);

            assertThat(sent).isEqualTo("<" + Mails.ID + "@thermae.example>");
            assertThat(fussy.refused()).hasSize(1);
            assertThat(fussy.taken())
                    .singleElement()
                    .asString()
                    .contains("<no-reply@thermae.example>", "Reply-To: hello@spa.example");
        }
    }

    @Test
    void a_mail_that_the_mail_server_refuses_from_the_platform_too_is_tried_again_later() throws Exception {
        try (FussyServer fussy = new FussyServer("aigerim@example.org")) {
            Mail mail = Mails.mail("aigerim@example.org", null).with(new MailAddresses("hello@spa.example", null));

            assertThatThrownBy(() -> Mails.server(fussy.port()).deliver(Mails.ID, mail, NOW, HEADERS, null))
                    .isInstanceOf(MailServerFailed.class);
            assertThat(fussy.refused()).hasSize(2);
        }
    }

    @Test
    void the_same_message_has_the_same_id_when_it_is_sent_again() throws Exception {
        Mail mail = Mails.mail("aigerim@example.org", null);

        String first = server().deliver(Mails.ID, mail, NOW, HEADERS, null);
        String second = server().deliver(Mails.ID, mail, NOW.plusSeconds(60), HEADERS, null);

        assertThat(first).isEqualTo(second).isEqualTo("<" + Mails.ID + "@thermae.example>");
    }

    @Test
    void a_mail_is_there_as_plain_text_and_as_html() throws Exception {
        MimeMessage received = deliver(Mails.mail("aigerim@example.org", null));

        Multipart alternatives = multipart(received.getContent(), "alternative", received.getContentType());
        assertThat(alternatives.getCount()).isEqualTo(2);
        part(alternatives.getBodyPart(0), "text/plain", "Здравствуйте!");
        part(alternatives.getBodyPart(1), "text/html", "<p>Здравствуйте!</p>");
    }

    @Test
    void an_appointment_is_an_alternative_and_an_attachment() throws Exception {
        MimeMessage received = deliver(Mails.mail("aigerim@example.org", Mails.APPOINTMENT));

        Multipart mixed = multipart(received.getContent(), "mixed", received.getContentType());
        assertThat(mixed.getCount()).isEqualTo(2);
        BodyPart message = mixed.getBodyPart(0);
        Multipart alternatives = multipart(message.getContent(), "alternative", message.getContentType());
        assertThat(alternatives.getCount()).isEqualTo(3);
        part(alternatives.getBodyPart(0), "text/plain", "Здравствуйте!");
        part(alternatives.getBodyPart(1), "text/html", "<p>Здравствуйте!</p>");
        BodyPart calendar = alternatives.getBodyPart(2);
        ContentType type = new ContentType(calendar.getContentType());
        assertThat(type.match("text/calendar")).isTrue();
        assertThat(type.getParameter("method")).isEqualTo("REQUEST");
        assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
        assertThat(bytes(calendar)).isEqualTo(Mails.APPOINTMENT.ics());

        BodyPart attachment = mixed.getBodyPart(1);
        assertThat(attachment.getFileName()).isEqualTo("invite.ics");
        assertThat(attachment.getDisposition()).isEqualTo("attachment");
        assertThat(attachment.isMimeType("application/ics")).isTrue();
        assertThat(bytes(attachment)).isEqualTo(Mails.APPOINTMENT.ics());
    }

    @Test
    void a_file_comes_behind_what_the_mail_says() throws Exception {
        byte[] bytes = {'%', 'P', 'D', 'F', 0, -1, '\r', '\n', '.', '\r', '\n'};
        Mail mail = Mails.mail("aigerim@example.org", null)
                .with(new Mail.Attachment("INV-000042.pdf", "application/pdf", bytes));

        MimeMessage received = deliver(mail);

        Multipart mixed = multipart(received.getContent(), "mixed", received.getContentType());
        assertThat(mixed.getCount()).isEqualTo(2);
        BodyPart said = mixed.getBodyPart(0);
        assertThat(multipart(said.getContent(), "alternative", said.getContentType())
                        .getCount())
                .isEqualTo(2);
        BodyPart file = mixed.getBodyPart(1);
        assertThat(file.getContentType()).startsWith("application/pdf");
        assertThat(file.getFileName()).isEqualTo("INV-000042.pdf");
        assertThat(file.getDisposition()).isEqualTo("attachment");
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(bytes);
    }

    @Test
    void a_domain_in_cyrillic_letters_is_written_as_the_dns_knows_it() throws Exception {
        MimeMessage received = deliver(Mails.mail("aigerim@почта.қаз", null));

        assertThat(received.getAllRecipients()[0].toString()).matches("aigerim@xn--.*\\.xn--.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@example.org, b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "@example.org",
                "a b@example.org",
                "a@exa mple.org",
                "a@"
            })
    void what_is_no_address_is_refused_for_good(String recipient) {
        assertThatThrownBy(() -> server().deliver(Mails.ID, Mails.mail(recipient, null), NOW, HEADERS, null))
                .isInstanceOf(RecipientRefused.class);
        assertThat(GREEN_MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_recipient_that_the_server_does_not_know_is_refused_for_good() throws Exception {
        try (ScriptedSmtpServer smtp = new ScriptedSmtpServer("220 hello", "550 5.1.1 User unknown")) {
            RecipientRefused refused = catchThrowableOfType(RecipientRefused.class, () -> Mails.server(smtp.port())
                    .deliver(Mails.ID, Mails.mail("gone@example.org", null), NOW, HEADERS, null));

            assertThat(refused.reason()).contains("550 5.1.1 User unknown");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"450 4.2.1 aigerim@example.org is busy", "421 4.3.2 aigerim@example.org: not now"})
    void a_recipient_that_the_server_does_not_take_now_is_worth_another_try(String answer) throws Exception {
        try (ScriptedSmtpServer smtp = new ScriptedSmtpServer("220 hello", answer)) {
            assertThatThrownBy(() -> Mails.server(smtp.port())
                            .deliver(Mails.ID, Mails.mail("aigerim@example.org", null), NOW, HEADERS, null))
                    .isInstanceOf(MailServerFailed.class)
                    .hasMessageContaining(Mails.ID.toString())
                    .hasNoCause()
                    .hasMessageNotContaining("aigerim");
        }
    }

    @Test
    void a_server_that_is_not_there_is_worth_another_try() throws Exception {
        int port = unusedPort();

        assertThatThrownBy(() -> Mails.server(port)
                        .deliver(Mails.ID, Mails.mail("aigerim@example.org", null), NOW, HEADERS, null))
                .isInstanceOf(MailServerFailed.class)
                .hasMessageContaining("ConnectException")
                .hasNoCause();
    }

    @Test
    void a_server_is_reachable_when_it_greets() throws Exception {
        assertThat(server().greets()).isTrue();
        assertThat(Mails.server(unusedPort()).greets()).isFalse();
        try (ScriptedSmtpServer busy = new ScriptedSmtpServer("554 go away", "250 OK")) {
            assertThat(Mails.server(busy.port()).greets()).isFalse();
        }
    }

    @Test
    void a_server_that_says_nothing_is_not_reachable() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Mails.server(silent.getLocalPort()).greets()).isFalse();
        }
    }

    private static int unusedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Multipart multipart(Object content, String subtype, String type) throws Exception {
        assertThat(new ContentType(type).match("multipart/" + subtype)).isTrue();
        return (Multipart) content;
    }

    private static void part(BodyPart part, String type, String text) throws Exception {
        assertThat(part.isMimeType(type)).isTrue();
        assertThat(new ContentType(part.getContentType()).getParameter("charset"))
                .isEqualToIgnoringCase("UTF-8");
        assertThat(part.getContent().toString().strip()).isEqualTo(text);
    }

    private static String bytes(BodyPart part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
