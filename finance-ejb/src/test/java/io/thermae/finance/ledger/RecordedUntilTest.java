package io.thermae.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that are whole and a day that is not, in UTC: none of what was recorded is in both, and none in neither. */
class RecordedUntilTest {

    private static final long THREE_DAYS_IN_MICROS = 3 * 86_400_000_000L;
    private static final Instant FIRST = Instant.parse("2024-02-28T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2024-02-29T13:30:00Z, 2024-02-29, 2024-02-29T00:00:00Z, 2024-02-29T13:30:00Z",
        "2024-03-01T00:00:00Z, 2024-03-01, 2024-03-01T00:00:00Z, 2024-03-01T00:00:00Z",
        "2024-02-29T23:59:59.999999999Z, 2024-02-29, 2024-02-29T00:00:00Z, 2024-02-29T23:59:59.999999Z",
        "0001-01-01T00:00:00Z, 0001-01-01, 0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z"
    })
    void anInstantEndsADayOfUtcBeforeItsEnd(Instant asOf, LocalDate day, Instant first, Instant last) {
        assertThat(RecordedUntil.of(asOf, Instant.parse("2024-03-01T00:00:00Z")))
                .isEqualTo(new RecordedUntil(day, first, last));
    }

    @Test
    void whatIsStillToComeNobodyKnows() {
        Instant now = Instant.parse("2024-03-01T09:00:00Z");

        assertThat(RecordedUntil.of(now, now).last()).isEqualTo(now);
        assertThatThrownBy(() -> RecordedUntil.of(now.plusNanos(1), now))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .containsExactly(new FieldViolation("asOf", "must_not_be_in_future")));
    }

    @Property(tries = 5000)
    void whatWasRecordedUntilThenIsInOneOfThemAndNothingElseIs(
            @ForAll @LongRange(min = 0, max = THREE_DAYS_IN_MICROS) long recordedMicros,
            @ForAll @LongRange(min = 0, max = THREE_DAYS_IN_MICROS * 1000) long asOfNanos) {
        Instant recorded = FIRST.plus(recordedMicros, ChronoUnit.MICROS);
        Instant asOf = FIRST.plusNanos(asOfNanos);

        RecordedUntil until = RecordedUntil.of(asOf, asOf);

        boolean onADayBefore = LocalDate.ofInstant(recorded, ZoneOffset.UTC).isBefore(until.day());
        boolean onTheDayItself = !recorded.isBefore(until.first()) && !recorded.isAfter(until.last());
        assertThat(onADayBefore && onTheDayItself).isFalse();
        assertThat(onADayBefore || onTheDayItself).isEqualTo(!recorded.isAfter(asOf));
    }
}
