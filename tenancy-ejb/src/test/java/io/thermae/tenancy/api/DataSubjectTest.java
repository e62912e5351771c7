package io.thermae.tenancy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSubjectTest {

    private static final UUID CARD = new UUID(1, 1);
    private static final UUID BOOKING = new UUID(1, 2);

    private static final DataSubject DANA = new DataSubject(
            DataSubject.Kind.CUSTOMER,
            CARD,
            Set.of(CARD),
            Set.of("dana@example.org", "+77010000002"),
            Set.of("Dana Omarova", "Әлия", "X"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dana asked for it",
                "Mrs. OMAROVA called",
                "She wrote from Dana@Example.org",
                "Called from +7 701 000-00-02",
                "әлия өзі сұрады"
            })
    void isToldByAContactAndByAWordOfTheName(String text) {
        assertThat(DANA.isToldBy(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Asked for it on the telephone", "Danae asked", "Ticket 7701", "x"})
    void isNotToldByOtherWords(String text) {
        assertThat(DANA.isToldBy(text)).isFalse();
    }

    @Test
    void becomesKnownBitByBit() {
        DataSubject more = DANA.with(List.of(BOOKING, CARD), Set.of("dana@other.example"));

        assertThat(more.records()).containsExactlyInAnyOrder(CARD, BOOKING);
        assertThat(more.contacts())
                .contains("dana@other.example", "dana@example.org")
                .hasSize(3);
        assertThat(more.names()).isEqualTo(DANA.names());
    }

    @Test
    void isNotForLogs() {
        assertThat(DANA).hasToString("DataSubject[CUSTOMER " + CARD + "]");
    }
}
