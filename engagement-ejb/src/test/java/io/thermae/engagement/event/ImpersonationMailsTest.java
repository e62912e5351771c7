package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.Templates;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.ImpersonationStarted;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpersonationMailsTest {

    private static final UUID IMPERSONATION = new UUID(5, 6);

    private final ImpersonationMails mails = new ImpersonationMails(new Templates());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | in your name       | Sunday, March 1, 2026, 2:00 PM (UTC+05:00)",
                "RU | от вашего имени    | воскресенье, 1 марта 2026 г., 14:00 (UTC+05:00)",
                "KK | сіздің атыңыздан   | 2026 ж. 1 наурыз, жексенбі, 14:00 (UTC+05:00)",
            })
    void an_owner_reads_why_and_until_when(Language language, String words, String until) {
        Mail mail = mails.started(event(language, "Lost\r\nbookings", null)).get(0);

        assertThat(mail.kind()).isEqualTo("impersonation-started");
        assertThat(mail.senderName()).isEqualTo("Thermae");
        assertThat(mail.addresseeId()).isEqualTo(IMPERSONATION);
        assertThat(mail.recipient()).isEqualTo("aigul@example.org");
        assertThat(mail.content().subject()).contains("Aul Spa");
        assertThat(mail.content().text()).contains(words, "Lost\nbookings", until, "Aigul");
        assertThat(mail.content().html()).contains(until);
        assertThat(mail.appointment()).isNull();
    }

    @Test
    void it_is_told_in_the_zone_that_the_owner_prefers() {
        Mail mail = mails.started(event(Language.EN, "Lost bookings", "Europe/Berlin"))
                .get(0);

        assertThat(mail.content().text()).contains("Sunday, March 1, 2026, 10:00 AM (UTC+01:00)");
    }

    private static ImpersonationStarted event(Language language, String reason, @Nullable String zone) {
        return new ImpersonationStarted(
                IMPERSONATION,
                new UUID(7, 8),
                "Aul Spa",
                "Asia/Almaty",
                reason,
                Instant.parse("2026-03-01T09:00:00Z"),
                new Addressee("Aigul", "aigul@example.org", language.tag(), zone));
    }
}
