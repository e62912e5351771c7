package io.thermae.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.kernel.InvalidInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

    private final Query query = new Query();

    @ParameterizedTest
    @CsvSource({"true,true,", "false,false,", ",,", "TRUE,,open unknown_value", "1,,open unknown_value"})
    void readsATruth(@Nullable String said, @Nullable Boolean truth, @Nullable String violation) {
        assertThat(query.truth("open", said)).isEqualTo(truth);

        refuses(violation);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01,2024-03-01,",
        "2024-03-01,2024-03-07,",
        "2024-03-01,2024-03-08,to range_too_long",
        "2024-03-02,2024-03-01,to must_not_be_before_from",
        ",2024-03-01,",
        "2024-03-01,,"
    })
    void aPeriodEndsAfterItBeginsAndIsNotTooLong(
            @Nullable LocalDate first, @Nullable LocalDate last, @Nullable String violation) {
        query.period(first, last, 7);

        refuses(violation);
    }

    @Test
    void aPeriodMayBeOfAnyLengthWhereNobodySaysOtherwise() {
        query.period(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
        query.check();

        query.period(LocalDate.of(2024, 3, 2), LocalDate.of(2024, 3, 1));
        refuses("to must_not_be_before_from");
    }

    private void refuses(@Nullable String violation) {
        if (violation == null) {
            query.check();
        } else {
            assertThatThrownBy(query::check)
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                            .extracting(each -> each.field() + " " + each.code())
                            .containsExactly(violation));
        }
    }
}
