package io.thermae.booking.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsentPolicyTest {

    @Test
    void keepsOfAContactWhatProvesItAndNotWhatReachesAnybody() {
        assertThat(ConsentPolicy.evidenceOf("dana@example.org", "+77010000002")).isEqualTo("d***@example.org");
        assertThat(ConsentPolicy.evidenceOf(null, "+77010000002")).isEqualTo("***02");
        assertThat(ConsentPolicy.evidenceOf(null, null)).isNull();
    }

    @Test
    void whatIsHardlyAContactIsMaskedToo() {
        assertThat(ConsentPolicy.evidenceOf("@", null)).isEqualTo("@***@");
        assertThat(ConsentPolicy.evidenceOf(null, "1")).isEqualTo("***1");
    }
}
