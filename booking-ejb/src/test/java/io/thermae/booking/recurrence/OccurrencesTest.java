package io.thermae.booking.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccurrencesTest {

    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-03-03T09:00");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                              | unreadable_rule",
                "weekly                          | unreadable_rule",
                "FREQ=OFTEN;COUNT=3              | unreadable_rule",
                "FREQ=WEEKLY;COUNT=many          | unreadable_rule",
                "FREQ=WEEKLY;COUNT=0             | unreadable_rule",
                "FREQ=WEEKLY;COUNT=-1            | unreadable_rule",
                "FREQ=WEEKLY;INTERVAL=0;COUNT=3  | unreadable_rule",
                "FREQ=WEEKLY;COUNT=3;UNTIL=20260401 | unreadable_rule",
                "FREQ=WEEKLY;UNTIL=someday       | unreadable_rule",
                "FREQ=WEEKLY;MOON=FULL;COUNT=3   | unreadable_rule",
                "FREQ=WEEKLY                     | rule_without_end",
                "FREQ=HOURLY;COUNT=3             | rule_too_frequent",
                "FREQ=DAILY;BYHOUR=9,15;COUNT=3  | rule_too_frequent",
                "FREQ=DAILY;COUNT=201            | rule_too_long",
                "FREQ=DAILY;UNTIL=20990101       | rule_too_long",
                "FREQ=WEEKLY;BYDAY=MO;COUNT=3    | rule_without_start",
                "FREQ=DAILY;UNTIL=20260301       | rule_without_start",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3 | rule_without_start",
            })
    void aRuleThatIsNoneIsNamed(String rule, String code) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Occurrences.of(rule, TUESDAY, NEW_YORK))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(FieldViolation::field, FieldViolation::code)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("rule", code)));
    }

    @Test
    void theEndIsIncluded() {
        LocalDateTime second = TUESDAY.plusWeeks(1);
        // 09:00 is 13:00Z after the clocks went forward on 8 March
        assertThat(Occurrences.of("FREQ=WEEKLY;UNTIL=20260310T130000Z", TUESDAY, NEW_YORK))
                .containsExactly(TUESDAY, second);
        assertThat(Occurrences.of("FREQ=WEEKLY;UNTIL=20260310T125959Z", TUESDAY, NEW_YORK))
                .containsExactly(TUESDAY);
        assertThat(Occurrences.of("FREQ=WEEKLY;UNTIL=20260310", TUESDAY, NEW_YORK))
                .containsExactly(TUESDAY, second);
        assertThat(Occurrences.of("FREQ=WEEKLY;UNTIL=20260310T090000", TUESDAY, NEW_YORK))
                .containsExactly(TUESDAY, second);
    }

    @Test
    void twoHundredAreNotTooMany() {
        assertThat(Occurrences.of("FREQ=DAILY;COUNT=200", TUESDAY, NEW_YORK)).hasSize(200);
    }
}
