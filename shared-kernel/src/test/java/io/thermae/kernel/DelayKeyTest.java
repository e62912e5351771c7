package io.thermae.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelayKeyTest {

    private static final UUID THING = new UUID(0, 1);

    @Test
    void twoOfOnePurposeAndThingAreOneKey() {
        assertEquals(new DelayKey("engagement.campaign", THING), new DelayKey("engagement.campaign", new UUID(0, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"engagement.campaign", "booking.no-show", "a.b.c"})
    void takesWhatNamesAModuleAndAPurpose(String purpose) {
        assertEquals(purpose, new DelayKey(purpose, THING).purpose());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "campaign", "Engagement.campaign", "engagement.", ".campaign", "a..b", "a.b c", "a.b\n"})
    void refusesWhatNamesNoPurpose(String purpose) {
        assertThrows(IllegalArgumentException.class, () -> new DelayKey(purpose, THING));
    }

    @Test
    void refusesANameThatIsTooLong() {
        assertEquals(100, new DelayKey("a." + "b".repeat(98), THING).purpose().length());
        assertThrows(IllegalArgumentException.class, () -> new DelayKey("a." + "b".repeat(99), THING));
    }
}
