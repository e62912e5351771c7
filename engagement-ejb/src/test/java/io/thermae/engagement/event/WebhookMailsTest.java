package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.WebhookPaused;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.Templates;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.Addressee;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookMailsTest {

    private static final UUID WEBHOOK = new UUID(5, 6);

    private final WebhookMails mails = new WebhookMails(new Templates());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Its last answer: HTTP 503    | It has not answered at all.  | Sunday, March 1, 2026, 2:00 PM",
                "RU | Последний ответ: HTTP 503    | Ответа не было совсем.       | воскресенье, 1 марта 2026 г., 14:00",
                "KK | Соңғы жауабы: HTTP 503       | Ешқандай жауап болған жоқ.   | 2026 ж. 1 наурыз, жексенбі, 14:00",
            })
    void anOwnerReadsWhichAndSinceWhen(Language language, String answered, String silent, String since) {
        Mail mail = mails.paused(event(language, 503)).get(0);

        assertThat(mail.kind()).isEqualTo("webhook-paused");
        assertThat(mail.addresseeId()).isEqualTo(WEBHOOK);
        assertThat(mail.recipient()).isEqualTo("aigul@example.org");
        assertThat(mail.content().subject()).contains("Our till");
        assertThat(mail.content().text())
                .contains("hooks.example.org", "Aul Spa", since, answered, "17", "Aigul")
                .doesNotContain(silent);
        assertThat(mail.content().html()).contains(answered, since).doesNotContain(silent);
        Mail other = mails.paused(event(language, null)).get(0);
        assertThat(other.content().text()).contains(silent).doesNotContain("HTTP");
        assertThat(other.content().html()).contains(silent);
    }

    private static WebhookPaused event(Language language, @Nullable Integer httpStatus) {
        return new WebhookPaused(
                WEBHOOK,
                "Aul Spa",
                "Our till",
                "hooks.example.org",
                Instant.parse("2026-03-01T09:00:00Z"),
                httpStatus,
                17,
                "Asia/Almaty",
                new Addressee("Aigul", "aigul@example.org", language.tag(), null));
    }
}
