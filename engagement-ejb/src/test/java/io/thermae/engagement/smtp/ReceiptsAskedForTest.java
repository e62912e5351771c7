package io.thermae.engagement.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mail server is asked for notices (RFC 3461) if it offers them and somebody wants them; one that does not would refuse the mail. */
class ReceiptsAskedForTest {

    private static final Instant NOW = Instant.parse("2024-01-10T10:00:00Z");
    private static final String PATH = "bounces+7@thermae.example";

    @ParameterizedTest
    @CsvSource({"DSN, true, true", "DSN, false, false", "HELP, true, false"})
    void of_arrivals_delays_and_failures_with_nothing_but_the_header(String offer, boolean wanted, boolean asked)
            throws Exception {
        SmtpConnections connections = new SmtpConnections();
        try (PlainSmtpServer smtp = new PlainSmtpServer(9, offer)) {
            new SmtpServer(settings(smtp.port(), wanted), connections)
                    .deliver(Mails.ID, Mails.mail("aigerim@example.org", null), NOW, Map.of(), PATH);

            List<String> envelope = smtp.envelopes();
            assertThat(smtp.mails()).isEqualTo(1);
            assertThat(envelope).hasSize(2);
            assertThat(envelope.get(0)).startsWith("MAIL FROM:<" + PATH + ">");
            assertThat(envelope.get(0).contains(" RET=HDRS")).isEqualTo(asked);
            assertThat(envelope.get(1)).startsWith("RCPT TO:<aigerim@example.org>");
            assertThat(envelope.get(1).contains(" NOTIFY=SUCCESS,FAILURE,DELAY"))
                    .isEqualTo(asked);
        } finally {
            connections.close();
        }
    }

    private static SmtpSettings settings(int port, boolean receipts) {
        return new SmtpSettings(
                "127.0.0.1",
                port,
                Optional.empty(),
                Optional.empty(),
                SmtpSecurity.NONE,
                Optional.empty(),
                "no-reply@thermae.example",
                "thermae.example",
                receipts);
    }
}
