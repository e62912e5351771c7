package io.thermae.engagement.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OccasionTest {

    @ParameterizedTest
    @EnumSource
    void nobodyIsWrittenToTooSoonSinceItWasForgottenThatHeWas(Occasion occasion) {
        assertThat(occasion.apart()).isLessThan(KeptOutreachBean.KEPT);
    }
}
