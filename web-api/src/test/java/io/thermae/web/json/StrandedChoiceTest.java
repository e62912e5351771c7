package io.thermae.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.KeepOrCancel;
import io.thermae.kernel.InvalidInput;
import org.junit.jupiter.api.Test;

class StrandedChoiceTest {

    @Test
    void whoSaysNothingChoosesNothing() {
        assertThat(StrandedChoice.of(null, null)).isEqualTo(IfStranded.REFUSE);
        assertThat(StrandedChoice.of("", " ")).isEqualTo(IfStranded.REFUSE);
    }

    @Test
    void clientsAreToldTheReason() {
        assertThat(StrandedChoice.of("CANCEL", " We move ")).isEqualTo(new IfStranded(KeepOrCancel.CANCEL, "We move"));
        assertThat(StrandedChoice.of("CANCEL", "x".repeat(500)).reason()).hasSize(500);
    }

    @Test
    void refusesWhatNobodyKnowsAndWhatIsTooLong() {
        assertThatThrownBy(() -> StrandedChoice.of("MAYBE", null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> StrandedChoice.of("KEEP", "x".repeat(501))).isInstanceOf(InvalidInput.class);
    }
}
