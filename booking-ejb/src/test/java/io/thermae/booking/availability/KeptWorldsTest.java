package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worlds in which a planner was found out: each is kept with the mistake that shows in it, and looked at whatever else chance
 * brings. They depend on the order in which {@link PlannerCase#random} asks for chance.
 */
class KeptWorldsTest {

    @ParameterizedTest
    @CsvSource({
        "6,    buffers before the first day are forgotten",
        "22,   one unit is enough where two are needed",
        "24,   overtime replaces the hours of the day",
        "60,   one master is enough where two are needed",
        "68,   weeks in turn are counted from a day that is no Monday",
        "73,   a resource with several places has one",
        "77,   a quicker master takes as long as others",
        "114,  who works there is free while the branch is blocked",
        "184,  a certificate ends a day early",
        "363,  a shift ends when an hour that comes twice comes first",
        "407,  breaks are those of the first week",
        "427,  a buffer that is longer than the service is cut off",
        "1441, what is in vain at one start is taken to be so at the next",
        "1980, a master is not free while the colour takes effect",
    })
    void areJudgedRight(long seed, String mistake) {
        assertThatCode(() -> PlannerJudge.judge(PlannerCase.random(new Random(seed))))
                .as(mistake)
                .doesNotThrowAnyException();
    }
}
