package io.thermae.tenancy.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutagesTest {

    private final Outages outages = new Outages();

    @Test
    void whoFailsOftenInARowRestsAndNobodyElse() {
        for (int i = 1; i < Outages.IN_A_ROW; i++) {
            outages.failed("one");
        }
        assertThat(outages.isResting("one")).isFalse();

        outages.failed("one");

        assertThat(outages.isResting("one")).isTrue();
        assertThat(outages.isResting("another")).isFalse();
    }

    @Test
    void anAnswerEndsTheRow() {
        for (int i = 1; i < Outages.IN_A_ROW; i++) {
            outages.failed("one");
        }
        outages.answered("one");
        outages.failed("one");

        assertThat(outages.isResting("one")).isFalse();
    }
}
