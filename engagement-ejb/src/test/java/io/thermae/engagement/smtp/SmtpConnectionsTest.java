package io.thermae.engagement.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.engagement.message.RecipientRefused;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpConnectionsTest {

    private static final Instant NOW = Instant.parse("2024-01-10T10:00:00Z");
    private static final int PATIENT = Integer.MAX_VALUE;

    private final SmtpConnections connections = new SmtpConnections();

    @AfterEach
    void close() {
        connections.close();
    }

    private void deliver(PlainSmtpServer smtp, String recipient) throws RecipientRefused {
        new SmtpServer(Mails.settings(smtp.port()), connections)
                .deliver(Mails.ID, Mails.mail(recipient, null), NOW, Map.of(), null);
    }

    @Test
    void mails_one_after_another_go_over_one_connection() throws Exception {
        try (PlainSmtpServer smtp = new PlainSmtpServer(PATIENT)) {
            for (int i = 0; i < 5; i++) {
                deliver(smtp, "aigerim@example.org");
            }

            assertThat(smtp.mails()).isEqualTo(5);
            assertThat(smtp.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_server_that_hangs_up_between_two_mails_gets_both_once() throws Exception {
        try (PlainSmtpServer smtp = new PlainSmtpServer(1)) {
            deliver(smtp, "aigerim@example.org");
            deliver(smtp, "aigerim@example.org");

            assertThat(smtp.mails()).isEqualTo(2);
            assertThat(smtp.connections()).isEqualTo(2);
        }
    }

    @Test
    void no_connection_is_used_for_more_mails_than_servers_allow() throws Exception {
        try (PlainSmtpServer smtp = new PlainSmtpServer(PATIENT)) {
            for (int i = 0; i < 51; i++) {
                deliver(smtp, "aigerim@example.org");
            }

            assertThat(smtp.mails()).isEqualTo(51);
            assertThat(smtp.connections()).isEqualTo(2);
        }
    }

    @Test
    void a_connection_over_which_something_failed_is_not_used_again() throws Exception {
        try (PlainSmtpServer smtp = new PlainSmtpServer(PATIENT)) {
            assertThatThrownBy(() -> deliver(smtp, "gone@example.org")).isInstanceOf(RecipientRefused.class);
            deliver(smtp, "aigerim@example.org");

            assertThat(smtp.mails()).isEqualTo(1);
            assertThat(smtp.connections()).isEqualTo(2);
        }
    }

    @Test
    void another_server_has_connections_of_its_own() throws Exception {
        try (PlainSmtpServer one = new PlainSmtpServer(PATIENT);
                PlainSmtpServer other = new PlainSmtpServer(PATIENT)) {
            deliver(one, "aigerim@example.org");
            deliver(other, "aigerim@example.org");

            assertThat(one.mails()).isEqualTo(1);
            assertThat(other.mails()).isEqualTo(1);
        }
    }
}
