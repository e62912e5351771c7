package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.EmailQueued;
import io.thermae.kernel.Json;
import io.thermae.kernel.Queues;
import io.thermae.kernel.Urgency;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EmailQueuedTest {

    @Test
    void survives_its_journey() {
        EmailQueued event = new EmailQueued(new UUID(6, 1), Visits.BOOKING, Urgency.USUAL);

        assertThat(Json.read(Json.write(event), EmailQueued.class)).isEqualTo(event);
    }

    @Test
    void a_mass_of_mails_stands_before_no_other() {
        assertThat(Urgency.values())
                .filteredOn(urgency -> queue(urgency).equals(Queues.NOTIFICATIONS_BULK))
                .containsExactly(Urgency.BULK);
        assertThat(queue(Urgency.NOW)).isEqualTo(queue(Urgency.USUAL)).isEqualTo(Queues.NOTIFICATIONS_EMAIL);
    }

    private static String queue(Urgency urgency) {
        return new EmailQueued(new UUID(6, 1), Visits.BOOKING, urgency).queue();
    }
}
