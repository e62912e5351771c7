package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.EmailQueued;
import io.thermae.kernel.Json;
import io.thermae.kernel.Urgency;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EmailQueuedTest {

    @Test
    void survives_its_journey() {
        EmailQueued event = new EmailQueued(new UUID(6, 1), Visits.BOOKING, Urgency.USUAL);

        assertThat(Json.read(Json.write(event), EmailQueued.class)).isEqualTo(event);
    }
}
