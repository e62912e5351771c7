package io.thermae.engagement.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.api.NotificationTitles;
import io.thermae.finance.api.CardRefusal;
import io.thermae.finance.api.CardRefusalTexts;
import io.thermae.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotificationTitlesTest {

    @ParameterizedTest
    @EnumSource
    void saysWhyTheCardWasRefusedForWhatIsOverdue(CardRefusal refusal) {
        for (Language language : Language.values()) {
            assertThat(NotificationTitles.of(NotificationKind.BILL_OVERDUE, null, refusal, language))
                    .endsWith(CardRefusalTexts.of(refusal, language))
                    .doesNotContain("{");
        }
    }

    @ParameterizedTest
    @EnumSource(NotificationKind.class)
    void saysEachKindInEachLanguageAndOfWhichBooking(NotificationKind kind) {
        for (Language language : Language.values()) {
            String title = NotificationTitles.of(kind, "7KX4-9QM2", null, language);

            assertThat(title).isNotBlank().doesNotContain("{");
            assertThat(title.contains("7KX4-9QM2")).isEqualTo(kind.name().startsWith("BOOKING_"));
            assertThat(NotificationTitles.of(kind, null, null, language)).isNotBlank();
        }
    }
}
