package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.kernel.Caller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Language;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.BranchSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingWindowTest {

    private static final Instant NOW = Instant.parse("2024-02-26T08:00:00Z");
    private static final BranchSettings SETTINGS = new BranchSettings(60, 10, 24, 15, true, Language.EN);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,       -PT1S,      SLOT_IN_PAST",
                "-,       PT0S,       SLOT_TOO_SOON",
                "-,       PT59M59S,   SLOT_TOO_SOON",
                "-,       PT1H,       -",
                "CLIENT,  PT59M,      SLOT_TOO_SOON",
                "OWNER,   PT0S,       -",
                "MANAGER, PT1M,       -",
                "MASTER,  -PT1S,      SLOT_IN_PAST",
                "-,       PT240H,     -",
                "-,       PT240H1S,   SLOT_TOO_FAR_AHEAD",
                "OWNER,   PT240H1S,   SLOT_TOO_FAR_AHEAD",
            })
    void aStartIsNeitherTooSoonNorTooFarAhead(@Nullable Role role, Duration ahead, @Nullable ErrorCode refusal) {
        assertThat(BookingWindow.of(SETTINGS, caller(role), NOW)
                        .refusal(NOW.plus(ahead))
                        .map(RuleBroken::code)
                        .orElse(null))
                .isEqualTo(refusal);
    }

    @Test
    void aClientKeepsTheNotice() {
        Instant start = NOW.plus(Duration.ofHours(24));

        assertThatCode(() -> BookingWindow.requireNotice(SETTINGS, caller(null), NOW, start))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> BookingWindow.requireNotice(SETTINGS, caller(null), NOW.plusSeconds(1), start))
                .satisfies(broken -> assertThat(broken.code()).isEqualTo(ErrorCode.CANCELLATION_TOO_LATE));
        assertThatCode(() -> BookingWindow.requireNotice(SETTINGS, caller(Role.MANAGER), start, start))
                .doesNotThrowAnyException();
    }

    @Test
    void withoutANoticeAClientIsNeverTooLate() {
        BranchSettings none = new BranchSettings(0, 10, 0, 15, true, Language.EN);

        assertThatCode(() -> BookingWindow.requireNotice(none, caller(null), NOW, NOW.minusSeconds(60)))
                .doesNotThrowAnyException();
    }

    private static Caller caller(@Nullable Role role) {
        return new Caller(null, null, role, Set.of(), Language.EN, "test");
    }
}
