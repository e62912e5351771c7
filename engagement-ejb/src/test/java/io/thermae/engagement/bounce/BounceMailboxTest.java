package io.thermae.engagement.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.thermae.kernel.Job.Round;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BounceMailboxTest {

    private static final BooleanSupplier NO_TIME = () -> false;

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    @BeforeEach
    void start() {
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private BounceMailbox mailbox() {
        return new BounceMailbox(
                new BounceSettings("127.0.0.1", server.getImap().getPort(), Notices.ADDRESS, "any", false, "INBOX"));
    }

    private void arrives(String fields) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(server.getSmtp().getPort()));
        MimeMessage mail = new MimeMessage(
                Session.getInstance(properties),
                new ByteArrayInputStream(GreenMailUtil.getWholeMessage(Notices.notice(Notices.ADDRESS, fields))
                        .getBytes(StandardCharsets.UTF_8)));
        Transport.send(mail, new InternetAddress[] {new InternetAddress(Notices.ADDRESS)});
    }

    private static String status(Message mail) throws MessagingException, IOException {
        return NoticeReader.read(mail).get(0).status();
    }

    @Test
    void each_mail_is_read_once_the_oldest_first() throws Exception {
        arrives("Action: failed\nStatus: 5.1.1\n");
        arrives("Action: delayed\nStatus: 4.4.1\n");
        arrives("Action: failed\nStatus: 5.2.1\n");
        List<String> read = new ArrayList<>();

        assertThat(mailbox().empty(2, NO_TIME, mail -> read.add(status(mail)))).isEqualTo(Round.of(2));
        assertThat(mailbox().empty(2, NO_TIME, mail -> read.add(status(mail)))).isEqualTo(Round.of(1));

        assertThat(read).containsExactly("5.1.1", "4.4.1", "5.2.1");
        assertThat(mailbox().empty(2, NO_TIME, mail -> read.add("more"))).isEqualTo(Round.NOTHING);
        assertThat(read).hasSize(3);
    }

    @Test
    void as_long_as_there_is_time_all_are_read_and_what_came_too_early_stays() throws Exception {
        arrives("Action: failed\nStatus: 5.1.1\n");
        arrives("Action: failed\nStatus: 5.1.2\n");
        arrives("Action: failed\nStatus: 5.1.3\n");
        arrives("Action: failed\nStatus: 5.1.4\n");
        arrives("Action: failed\nStatus: 5.1.6\n");
        List<String> read = new ArrayList<>();

        assertThat(mailbox().empty(2, () -> true, mail -> {
                    String status = status(mail);
                    read.add(status);
                    return !status.equals("5.1.1") && !status.equals("5.1.3");
                }))
                .isEqualTo(Round.of(3));

        assertThat(read).containsExactly("5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.1.6");
        read.clear();
        mailbox().empty(2, () -> true, mail -> read.add(status(mail)));
        assertThat(read).containsExactly("5.1.1", "5.1.3");
    }

    @Test
    void a_mailbox_to_which_nothing_has_ever_come_is_empty() {
        assertThat(mailbox().empty(9, NO_TIME, mail -> true)).isEqualTo(Round.NOTHING);
    }

    @Test
    void what_could_not_be_kept_is_read_again_and_holds_up_nothing() throws Exception {
        arrives("Action: failed\nStatus: 5.1.1\n");
        arrives("Action: failed\nStatus: 5.2.1\n");

        assertThat(mailbox().empty(9, NO_TIME, mail -> {
                    if (status(mail).equals("5.1.1")) {
                        throw new IllegalStateException("The database is away");
                    }
                    return true;
                }))
                .isEqualTo(new Round(1, 1));

        List<String> read = new ArrayList<>();
        mailbox().empty(9, NO_TIME, mail -> read.add(status(mail)));
        assertThat(read).containsExactly("5.1.1");
    }

    @Test
    void what_nobody_can_read_does_not_stay() throws Exception {
        arrives("Action: failed\nStatus: 5.1.1\n");

        assertThat(mailbox().empty(9, NO_TIME, mail -> {
                    throw new MessagingException("No form at all");
                }))
                .isEqualTo(Round.of(1));

        assertThat(mailbox().empty(9, NO_TIME, mail -> true)).isEqualTo(Round.NOTHING);
    }

    @Test
    void a_server_that_is_away_is_said_to_be_without_its_words() {
        BounceMailbox away = mailbox();
        server.stop();

        assertThatThrownBy(() -> away.empty(9, NO_TIME, mail -> true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MailConnectException")
                .hasNoCause();
    }
}
