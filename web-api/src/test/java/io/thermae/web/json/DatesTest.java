package io.thermae.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar has the years 1 to 9999. */
class DatesTest {

    @Test
    void theFirstAndTheLastDayAreDays() {
        assertThat(Dates.date("0001-01-01")).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(Dates.date("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(Dates.moment("9999-12-31T23:59:59Z").toInstant()).isEqualTo(Dates.instant("9999-12-31T23:59:59Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "-0001-01-01", "-999999999-01-01", "+10000-01-01", "+999999999-12-31"})
    void beyondThemThereIsNone(String date) {
        assertThatThrownBy(() -> Dates.date(date)).isInstanceOf(Scalars.Refused.class);
        assertThatThrownBy(() -> Dates.moment(date + "T00:00:00Z")).isInstanceOf(Scalars.Refused.class);
        assertThatThrownBy(() -> Dates.instant(date + "T00:00:00Z")).isInstanceOf(Scalars.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00+18:00", "9999-12-31T23:59:59-18:00", "+10000-01-01T00:00:00+18:00"})
    void norInUtc(String moment) {
        assertThatThrownBy(() -> Dates.moment(moment)).isInstanceOf(Scalars.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2024-02-30", "2024-3-5", "10000-01-01"})
    void whatIsNoDateIsNone(String text) {
        assertThatThrownBy(() -> Dates.date(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-20T09:00:00, offset_missing",
        "2024-02-20T09:00, offset_missing",
        "2024-02-20T09:00:00.123456, offset_missing",
        "2024-02-20T09:00:00 05:00, offset_missing",
        "2024-02-20, offset_missing",
        "0000-12-31, year_out_of_range",
        "+10000-01-01T09:00:00, year_out_of_range",
        "9999-12-31T23:59:59-18:00, year_out_of_range",
        "2024-02-30T09:00:00, invalid_format",
        "2024-02-30T09:00:00Z, invalid_format",
        "2024-02-20T09:00:00+19:00, invalid_format",
        "2024-02-20T25:00:00Z, invalid_format",
        "2024-02-20 09:00:00Z, invalid_format",
        "09:00:00Z, invalid_format",
        "T, invalid_format",
        "1708394400, invalid_format"
    })
    void whatHasNoOffsetIsToldApartFromWhatIsNoInstant(String text, String rule) {
        Query query = new Query();
        query.read("asOf", text, Dates::momentWithOffset, "invalid_format");

        assertThatThrownBy(query::check)
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.violations())
                        .extracting(FieldViolation::field, FieldViolation::code)
                        .containsExactly(tuple("asOf", rule)));
    }

    @Test
    void anInstantHasAnOffset() {
        assertThat(Dates.momentWithOffset("2024-02-20T09:00:00+05:00").toInstant())
                .isEqualTo(Dates.momentWithOffset("2024-02-20T04:00:00Z").toInstant());
    }

    @Test
    void aQueryNamesTheParameterAndTheRule() {
        Query query = new Query();
        query.date("from", "+999999999-12-31");
        query.date("to", "soon");

        assertThatThrownBy(query::check)
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.violations())
                        .extracting(FieldViolation::field, FieldViolation::code)
                        .containsExactly(tuple("from", "year_out_of_range"), tuple("to", "invalid_format")));
    }
}
