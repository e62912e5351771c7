package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.Templates;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.MailSenderToVerify;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSenderMailsTest {

    private static final UUID VERIFICATION = new UUID(3, 5);

    private final AccountMails mails = new AccountMails(new Templates(), Visits.sender());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | come from this address       | Sunday, March 1, 2026, 2:00 PM",
                "RU | с этого адреса               | воскресенье, 1 марта 2026 г., 14:00",
                "KK | осы мекенжайдан              | 2026 ж. 1 наурыз, жексенбі, 14:00",
            })
    void the_platform_asks_who_reads_the_address(Language language, String asks, String until) {
        MailSenderToVerify event = new MailSenderToVerify(
                VERIFICATION,
                "Spa\r\nBcc: x",
                "Asia/Almaty",
                "hello@spa.example",
                language.tag(),
                Instant.parse("2026-03-01T09:00:00Z"));

        Mail mail = mails.toVerify(event).get(0);

        assertThat(mail.kind()).isEqualTo("mail-sender-to-verify");
        assertThat(mail.recipient()).isEqualTo("hello@spa.example");
        assertThat(mail.senderName()).isEqualTo("Thermae");
        assertThat(mail.content().subject()).contains("Spa").doesNotContain("\n", "\r");
        assertThat(mail.content().text()).contains(asks, until).containsPattern(": \\d{8}\n");
        assertThat(mail.content().html()).containsPattern("<strong>\\d{8}</strong>");
        assertThat(mail.from()).isNull();
    }
}
