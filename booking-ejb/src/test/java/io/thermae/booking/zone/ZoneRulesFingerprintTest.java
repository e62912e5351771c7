package io.thermae.booking.zone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZoneRulesFingerprintTest {

    private final ZoneRulesFingerprint applied = new ZoneRulesFingerprint("2025b", "a");

    @Test
    void otherRulesOfTheSameOrALaterYearAreApplied() {
        assertThat(new ZoneRulesFingerprint("2025c", "b").isNotNewerThan(applied))
                .isFalse();
        assertThat(new ZoneRulesFingerprint("2026a", "b").isNotNewerThan(applied))
                .isFalse();
        assertThat(new ZoneRulesFingerprint("2025b", "b").isNotNewerThan(applied))
                .isFalse();
    }

    @Test
    void anOlderNodeTakesNothingBack() {
        assertThat(new ZoneRulesFingerprint("2024z", "b").isNotNewerThan(applied))
                .isTrue();
    }

    @Test
    void theSameRulesAreNotAppliedAgain() {
        assertThat(new ZoneRulesFingerprint("2026a", "a").isNotNewerThan(applied))
                .isTrue();
        assertThat(ZoneRulesFingerprint.ofThisNode().isNotNewerThan(ZoneRulesFingerprint.ofThisNode()))
                .isTrue();
    }
}
