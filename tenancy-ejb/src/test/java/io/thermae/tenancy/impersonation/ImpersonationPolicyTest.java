package io.thermae.tenancy.impersonation;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.FieldViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reason says something, and the time is short. */
class ImpersonationPolicyTest {

    @ParameterizedTest
    @CsvSource({"10, 1", "10, 60", "500, 15"})
    void within_the_bounds_nothing_is_broken(int length, int minutes) {
        assertThat(ImpersonationPolicy.violations("x".repeat(length), minutes)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, too_short", "9, too_short", "501, too_long"})
    void a_reason_has_bounds(int length, String code) {
        assertThat(ImpersonationPolicy.violations("x".repeat(length), 15))
                .extracting(FieldViolation::field, FieldViolation::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("reason", code));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "61", "2147483647", "-2147483648"})
    void the_time_has_bounds(int minutes) {
        assertThat(ImpersonationPolicy.violations("The calendar is empty", minutes))
                .extracting(FieldViolation::field, FieldViolation::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("minutes", "out_of_range"));
    }

    @ParameterizedTest
    @CsvSource({"9, true", "10, false"})
    void letters_beyond_the_first_plane_count_once(int length, boolean broken) {
        assertThat(ImpersonationPolicy.violations("\uD83D\uDEC1".repeat(length), 15)
                        .isEmpty())
                .isNotEqualTo(broken);
    }
}
