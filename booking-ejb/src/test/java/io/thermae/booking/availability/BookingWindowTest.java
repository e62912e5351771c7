package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.PrepaymentRule;
import io.thermae.booking.api.ServiceRules;
import io.thermae.kernel.Caller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.BranchSettings;
import io.thermae.tenancy.api.MasterChoice;
import io.thermae.tenancy.api.QuietHours;
import io.thermae.tenancy.api.ReminderTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingWindowTest {

    private static final Instant NOW = Instant.parse("2024-02-26T08:00:00Z");
    private static final BranchSettings SETTINGS = new BranchSettings(
            60,
            10,
            24,
            0,
            0,
            0,
            10,
            15,
            15,
            true,
            MasterChoice.LEAST_BUSY,
            ReminderTimes.NEVER,
            0,
            QuietHours.NONE,
            Language.EN);

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
        assertThat(BookingWindow.of(SETTINGS, visit(ServiceRules.USUAL), caller(role), NOW)
                        .refusal(NOW.plus(ahead))
                        .map(RuleBroken::code)
                        .orElse(null))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        // lead time in minutes, horizon in days, step in minutes of each of two services; 0: as the branch; and of both
        "0,   0,  0,   0,   0,  0,   60,  10, 15",
        "30,  20, 5,   0,   0,  0,   60,  10, 15",
        "30,  20, 5,   15,  30, 5,   30,  20, 5",
        "120, 5,  30,  30,  7,  20,  120, 5,  60",
        "0,   0,  45,  0,   0,  30,  60,  10, 90",
        "0,   0,  239, 0,   0,  240, 60,  10, 1440",
    })
    void ofSeveralServicesTheStrictestCounts(
            int lead1, int days1, int step1, int lead2, int days2, int step2, int lead, int days, int step) {
        BookingWindow window = BookingWindow.of(
                SETTINGS, visit(rules(lead1, days1, step1), rules(lead2, days2, step2)), caller(null), NOW);

        assertThat(window)
                .isEqualTo(new BookingWindow(
                        NOW, NOW.plus(Duration.ofMinutes(lead)), NOW.plus(Duration.ofDays(days)), lead, days, step));
    }

    @Test
    void aServiceCanNeedNoLeadTimeWhereTheBranchHasOne() {
        ServiceRules atOnce = new ServiceRules(true, 0, null, null, null, null, null, PrepaymentRule.NONE);

        assertThat(BookingWindow.of(SETTINGS, visit(atOnce), caller(null), NOW).earliest())
                .isEqualTo(NOW);
    }

    @Test
    void anAddOnThatSaysNothingGoesByItsService() {
        Offer main = offer(rules(30, 20, 20));
        Offer silent = offer(ServiceRules.USUAL);
        Offer strict = offer(rules(120, 5, 0));

        assertThat(of(main.with(List.of(silent))))
                .isEqualTo(BookingWindow.of(SETTINGS, visit(rules(30, 20, 20)), caller(null), NOW));
        assertThat(of(main.with(List.of(silent, strict))))
                .isEqualTo(BookingWindow.of(SETTINGS, visit(rules(120, 5, 20)), caller(null), NOW));
    }

    private static BookingWindow of(Offer service) {
        return BookingWindow.of(SETTINGS, new Visit(List.of(new Visit.Step(service, null))), caller(null), NOW);
    }

    @Test
    void theGreatestAgeCounts() {
        ServiceRules sixteen = new ServiceRules(true, null, null, null, 16, null, null, PrepaymentRule.NONE);
        ServiceRules eighteen = new ServiceRules(true, null, null, null, 18, null, null, PrepaymentRule.NONE);

        assertThat(visit(sixteen, ServiceRules.USUAL, eighteen).minimumAge()).hasValue(18);
        assertThat(visit(ServiceRules.USUAL).minimumAge()).isEmpty();
    }

    private static Visit visit(ServiceRules... rules) {
        List<Visit.Step> steps = new ArrayList<>();
        for (ServiceRules each : rules) {
            steps.add(new Visit.Step(offer(each), null));
        }
        return new Visit(steps);
    }

    private static Offer offer(ServiceRules rules) {
        return new Offer(
                new UUID(2, 1),
                "Service",
                List.of(new Offer.Segment(Duration.ofMinutes(60), true)),
                Duration.ZERO,
                Duration.ZERO,
                1,
                List.of(),
                Map.of(),
                Prices.of(Money.zero(Currency.getInstance("KZT"))),
                new Offer.Terms(rules, List.of(), false, Set.of()));
    }

    private static ServiceRules rules(int lead, int days, int step) {
        return new ServiceRules(true, said(lead), said(days), said(step), null, null, null, PrepaymentRule.NONE);
    }

    private static @Nullable Integer said(int value) {
        return value == 0 ? null : value;
    }

    private static Caller caller(@Nullable Role role) {
        return new Caller(null, null, role, Set.of(), Language.EN, "test");
    }
}
