package io.thermae.finance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.ReportQuestion;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The period before is as long as the one that is asked for. */
class ReportQuestionTest {

    @Test
    void asManyDaysBefore() {
        ReportQuestion november = question("2026-11-01", "2026-11-30");
        ReportQuestion day = question("2024-03-01", "2024-03-01");
        ReportQuestion leapYear = question("2024-01-01", "2024-12-31");

        assertThat(november.previousFrom()).isEqualTo("2026-10-02");
        assertThat(november.previousTo()).isEqualTo("2026-10-31");
        assertThat(day.previousFrom()).isEqualTo(day.previousTo()).isEqualTo("2024-02-29");
        assertThat(leapYear.previousFrom()).isEqualTo("2022-12-31");
    }

    @Test
    void ofAPartStandBesideTheDaysThatLieAsFarBefore() {
        ReportQuestion year = question("2025-01-01", "2025-12-31");

        ReportQuestion february = year.part(LocalDate.parse("2025-02-01"), LocalDate.parse("2025-02-28"));

        assertThat(february.previousFrom()).isEqualTo("2024-02-02");
        assertThat(february.previousTo()).isEqualTo("2024-02-29");
        assertThat(february.distance()).isEqualTo(365);
        assertThat(year.alone().part(february.from(), february.to())).isEqualTo(february.alone());
        assertThat(february.alone().previousTo()).isBefore(february.alone().previousFrom());
    }

    private static ReportQuestion question(String from, String to) {
        return new ReportQuestion(LocalDate.parse(from), LocalDate.parse(to), null, null);
    }
}
