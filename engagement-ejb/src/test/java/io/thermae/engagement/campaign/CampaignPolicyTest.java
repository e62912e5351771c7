package io.thermae.engagement.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.engagement.api.CampaignStatus;
import io.thermae.engagement.api.CampaignText;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Language;
import io.thermae.kernel.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignPolicyTest {

    private static final Instant NOW = Instant.parse("2024-02-26T09:00:00Z");

    @ParameterizedTest
    @EnumSource(
            value = CampaignStatus.class,
            names = {"DRAFT", "SCHEDULED"})
    void whatHasNotBegunCanBeChanged(CampaignStatus status) {
        CampaignPolicy.requireNotBegun(status);
        CampaignPolicy.requireNotOver(status);
    }

    @ParameterizedTest
    @EnumSource(
            value = CampaignStatus.class,
            names = {"SENDING", "SENT", "CANCELLED"})
    void whatHasBegunOrNeverWillCannot(CampaignStatus status) {
        assertThatThrownBy(() -> CampaignPolicy.requireNotBegun(status)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void onlyWhatIsNotOverIsCancelled() {
        CampaignPolicy.requireNotOver(CampaignStatus.SENDING);
        assertThatThrownBy(() -> CampaignPolicy.requireNotOver(CampaignStatus.SENT))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> CampaignPolicy.requireNotOver(CampaignStatus.CANCELLED))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void beginsInTheFutureAndNotTooFarAhead() {
        assertThat(CampaignPolicy.violation(NOW.plusSeconds(1), NOW)).isEmpty();
        assertThat(CampaignPolicy.violation(NOW.plus(Duration.ofDays(366)), NOW))
                .isEmpty();
        assertThat(CampaignPolicy.violation(NOW, NOW)).map(FieldViolation::code).contains("must_be_in_future");
        assertThat(CampaignPolicy.violation(NOW.plus(Duration.ofDays(366)).plusSeconds(1), NOW))
                .map(FieldViolation::code)
                .contains("out_of_range");
    }

    @Test
    void eachIsWrittenToInHisLanguageElseInTheBusinesssElseInTheFirst() {
        CampaignText kazakh = text(Language.KK);
        CampaignText russian = text(Language.RU);
        List<CampaignText> both = List.of(kazakh, russian);

        assertThat(CampaignPolicy.text(both, Language.RU, Language.KK)).isEqualTo(russian);
        assertThat(CampaignPolicy.text(both, Language.EN, Language.RU)).isEqualTo(russian);
        assertThat(CampaignPolicy.text(both, Language.EN, Language.EN)).isEqualTo(kazakh);
    }

    @Test
    void whatIsLeftOfADayIsNeverLessThanNothing() {
        assertThat(CampaignPolicy.left(10, 4)).isEqualTo(6);
        assertThat(CampaignPolicy.left(10, 10)).isZero();
        assertThat(CampaignPolicy.left(0, 4)).isZero();
    }

    private static CampaignText text(Language language) {
        return new CampaignText(language, "Spring", "Spring", "<p>Spring</p>");
    }
}
