package io.thermae.engagement.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.bounce.ReturnPaths;
import io.thermae.engagement.channel.Outcome;
import io.thermae.engagement.channel.QueuedChannel;
import io.thermae.engagement.channel.QueuedChannelContract;
import io.thermae.engagement.message.Handover;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.preference.UnsubscribeLinks;
import io.thermae.finance.api.PrintInvoice;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.CurrentTrace;
import io.thermae.kernel.Language;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.SecretTokens;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container
class EmailChannelTest extends QueuedChannelContract<Mail> {

    private static final UUID DOCUMENT = new UUID(9, 9);

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final EmailChannel channel = new EmailChannel();

    @Override
    protected QueuedChannel<Mail> channel() {
        return channel;
    }

    @Override
    protected NotificationChannel which() {
        return NotificationChannel.EMAIL;
    }

    @Override
    protected Mail message() {
        return Mails.mail("aigerim@example.org", null);
    }

    @Override
    protected Mail hopeless() {
        return Mails.mail("nobody", null);
    }

    @Override
    protected void goAway() {
        greenMail.stop();
    }

    @BeforeEach
    void wire() {
        greenMail.start();
        channel.handover = new Handover() {
            @Override
            public Optional<UUID> document(UUID id) {
                assertThat(id).isEqualTo(ID);
                return Optional.of(DOCUMENT);
            }
        };
        channel.mailServer = new MailServer();
        channel.mailServer.connections = new SmtpConnections();
        channel.caller = new CurrentCaller();
        channel.trace = new CurrentTrace();
        channel.clock = Clock.fixed(Instant.parse("2024-01-10T10:00:00Z"), ZoneOffset.UTC);
        channel.config = config(greenMail.getSmtp().getPort());
        channel.caller.enter(new TenantId(new UUID(1, 1)));
        channel.returnPaths = new ReturnPaths(channel.config, new ReadableTokens());
        channel.unsubscribe = new UnsubscribeLinks(channel.config, new ReadableTokens(), channel.caller);
    }

    @AfterEach
    void stop() {
        greenMail.stop();
    }

    private static Config config(int port) {
        Map<String, Object> values = Map.of(
                "thermae.mail.smtp.host", "127.0.0.1",
                "thermae.mail.smtp.port", port,
                "thermae.mail.from", "no-reply@thermae.example",
                "thermae.mail.bounces.address", "bounces@thermae.example",
                "thermae.domain", "thermae.example",
                "thermae.public-url", "https://thermae.example/");
        return (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    Object value = values.get(arguments[0]);
                    return method.getReturnType().equals(Optional.class) ? Optional.ofNullable(value) : value;
                });
    }

    /** Tokens that tell what they are for. */
    private static final class ReadableTokens implements SecretTokens {

        @Override
        public String tokenFor(String purpose, UUID id) {
            return purpose + "-" + id;
        }

        @Override
        public boolean matches(String purpose, UUID id, String token) {
            return tokenFor(purpose, id).equals(token);
        }
    }

    @Test
    void a_reminder_says_how_to_get_no_more_of_them() throws Exception {
        Mail mail = Mails.mail("aigerim@example.org", null);
        UUID customer = new UUID(9, 9);
        Mail reminder = new Mail(
                "booking-reminder-client",
                customer,
                mail.recipient(),
                mail.language(),
                mail.senderName(),
                mail.content(),
                null);

        channel.deliver(ID, reminder);

        MimeMessage sent = greenMail.getReceivedMessages()[0];
        assertThat(sent.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(sent.getHeader("List-Unsubscribe")).singleElement().satisfies(header -> assertThat(
                        header.replaceAll("\\s", ""))
                .matches("<https://thermae\\.example/api/v1/public/unsubscribe\\?token=[\\w-]{43}unsubscribe-reminders-"
                        + customer + ">"));
    }

    @Test
    void a_mail_is_known_by_its_message_id_and_comes_back_to_its_own_path() {
        Outcome outcome = channel.deliver(ID, Mails.mail("aigerim@example.org", Mails.APPOINTMENT));

        assertThat(greenMail.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getHeader("Return-Path"))
                    .containsExactly("<" + channel.returnPaths.of(ID).orElseThrow() + ">");
            assertThat(String.valueOf(mail.getFrom()[0])).contains("no-reply@thermae.example");
        });
        assertThat(outcome).isEqualTo(Outcome.Taken.as("<" + ID + "@thermae.example>"));
    }

    @Test
    void a_document_is_drawn_when_its_mail_goes_out() throws Exception {
        channel.printInvoice = new Printer() {
            @Override
            public Printed forMail(UUID id, Language language) {
                assertThat(id).isEqualTo(DOCUMENT);
                return new Printed("INV-000042.pdf", language, new byte[] {1, 2, 3});
            }
        };

        assertThat(channel.deliver(ID, invoice())).isInstanceOf(Outcome.Taken.class);

        Multipart mixed = (Multipart) greenMail.getReceivedMessages()[0].getContent();
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("INV-000042.pdf");
    }

    @Test
    void an_invoice_of_the_platform_is_drawn_by_who_draws_those() throws Exception {
        Mail mail = Mails.mail("aigerim@example.org", null);
        Mail issued = new Mail(
                "platform-invoice-issued",
                DOCUMENT,
                mail.recipient(),
                mail.language(),
                mail.senderName(),
                mail.content(),
                null);
        channel.printPlatformInvoice = (id, language) -> {
            assertThat(id).isEqualTo(DOCUMENT);
            return new PrintInvoice.Printed("000042.pdf", language, new byte[] {1, 2, 3});
        };

        channel.deliver(ID, issued);

        Multipart mixed = (Multipart) greenMail.getReceivedMessages()[0].getContent();
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("000042.pdf");
    }

    @Test
    void a_mail_whose_document_cannot_be_drawn_is_tried_again() {
        channel.printInvoice = new Printer() {
            @Override
            public Printed forMail(UUID id, Language language) {
                throw new IllegalStateException("no paper");
            }
        };

        assertThatThrownBy(() -> channel.deliver(ID, invoice())).hasMessage("no paper");
        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }

    private abstract static class Printer implements PrintInvoice {

        @Override
        public Printed forReader(UUID id, @Nullable Language asked) {
            throw new AssertionError("Nobody reads");
        }
    }

    private static Mail invoice() {
        Mail mail = Mails.mail("aigerim@example.org", null);
        return new Mail(
                "invoice-sent",
                new UUID(9, 8),
                mail.recipient(),
                mail.language(),
                mail.senderName(),
                mail.content(),
                null);
    }

    @Test
    void a_failure_of_the_server_is_told_as_such() {
        greenMail.stop();

        assertThatThrownBy(() -> channel.deliver(ID, message())).isInstanceOf(MailServerFailed.class);
    }
}
