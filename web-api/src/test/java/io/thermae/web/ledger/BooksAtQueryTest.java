package io.thermae.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.BooksAt;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BooksAtQueryTest {

    /** The next day begins in Almaty. */
    private final Clock clock = Clock.fixed(Instant.parse("2024-02-26T22:00:00Z"), ZoneId.of("Asia/Almaty"));

    @Test
    void nothingSaidIsTheEndOfToday() {
        assertThat(read(null, null)).isEqualTo(BooksAt.endOf(LocalDate.of(2024, 2, 27)));
        assertThat(read("2024-02-20", "")).isEqualTo(BooksAt.endOf(LocalDate.of(2024, 2, 20)));
    }

    @Test
    void anInstantIsOfAllDaysUnlessOneIsSaidBesides() {
        Instant instant = Instant.parse("2024-02-20T04:00:00Z");

        assertThat(read(null, "2024-02-20T09:00:00+05:00")).isEqualTo(new BooksAt(null, instant));
        assertThat(read("2024-02-10", "2024-02-20T04:00:00Z"))
                .isEqualTo(new BooksAt(LocalDate.of(2024, 2, 10), instant));
    }

    @Test
    void bothAreNamed() {
        assertThatThrownBy(() -> read("2024-02-20T09:00:00Z", "2024-02-20T09:00:00"))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .containsExactly(
                                new FieldViolation("at", "invalid_format"),
                                new FieldViolation("asOf", "offset_missing")));
    }

    private BooksAt read(@Nullable String at, @Nullable String asOf) {
        BooksAtQuery query = new BooksAtQuery();
        query.at = at;
        query.asOf = asOf;
        return query.read(clock);
    }
}
