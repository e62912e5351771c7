package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.EmailQueued;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.template.Kind;
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
    void is_read_as_older_versions_wrote_it() {
        String old = "{\"messageId\":\"%s\",\"subject\":\"%s\",\"urgency\":\"BULK\"}"
                .formatted(new UUID(6, 1), Visits.BOOKING);

        assertThat(Json.read(old, EmailQueued.class).messageId()).isEqualTo(new UUID(6, 1));
    }

    @Test
    void what_has_its_time_stands_behind_no_campaign_and_before_no_code() {
        assertThat(Urgency.values())
                .filteredOn(urgency -> queue(urgency).equals(Queues.NOTIFICATIONS_REMINDERS))
                .containsExactly(Urgency.TIMED);
        assertThat(queue(KindPolicy.urgency(Kind.BOOKING_REMINDER_CLIENT.id())))
                .isEqualTo(queue(KindPolicy.urgency(Kind.ATTENDANCE_ASKED.id())))
                .isEqualTo(Queues.NOTIFICATIONS_REMINDERS);
        assertThat(queue(KindPolicy.urgency(KindPolicy.CAMPAIGN))).isEqualTo(Queues.NOTIFICATIONS_BULK);
        assertThat(queue(KindPolicy.urgency(Kind.BIRTHDAY_GREETING.id()))).isEqualTo(Queues.NOTIFICATIONS_BULK);
        assertThat(Urgency.TIMED.priority())
                .isGreaterThan(Urgency.BULK.priority())
                .isLessThan(Urgency.USUAL.priority());
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
