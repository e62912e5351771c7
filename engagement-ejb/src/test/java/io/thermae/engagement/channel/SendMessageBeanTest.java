package io.thermae.engagement.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.message.Accepted;
import io.thermae.engagement.message.Handover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendMessageBeanTest {

    private static final UUID ID = new UUID(8, 8);

    private final List<String> noted = new ArrayList<>();
    private final Spoken channel = new Spoken();
    private final SendMessageBean bean = new SendMessageBean();

    /** A channel that does as it is told. */
    private final class Spoken implements QueuedChannel<String> {

        private Optional<String> waiting = Optional.of("hello");
        private Optional<RuntimeException> failure = Optional.empty();
        private Outcome outcome = Outcome.Taken.as("theirs");

        @Override
        public NotificationChannel which() {
            return NotificationChannel.SMS;
        }

        @Override
        public Optional<String> claim(UUID id) {
            noted.add("claimed " + id);
            return waiting;
        }

        @Override
        public Outcome deliver(UUID id, String message) {
            noted.add("delivered " + id + " " + message);
            failure.ifPresent(e -> {
                throw e;
            });
            return outcome;
        }
    }

    /** The table. */
    private class Noted extends Handover {

        @Override
        public void sent(UUID id, Accepted accepted) {
            noted.add("sent " + id + " " + accepted);
        }

        @Override
        public void failed(UUID id, String failure) {
            noted.add("failed " + id + " " + failure);
        }

        @Override
        public void gone(UUID id, UUID subscriptionId, String failure) {
            noted.add("gone " + id + " " + subscriptionId + " " + failure);
        }

        @Override
        public void release(UUID id) {
            noted.add("released " + id);
        }
    }

    @BeforeEach
    void wire() {
        bean.handover = new Noted();
        bean.channels = new QueuedChannels() {
            @Override
            QueuedChannel<?> get(NotificationChannel which) {
                assertThat(which).isEqualTo(NotificationChannel.SMS);
                return channel;
            }
        };
    }

    private void send() {
        bean.send(NotificationChannel.SMS, ID);
    }

    @Test
    void what_is_taken_is_marked_with_all_ids() {
        Accepted accepted = new Accepted("a,b", List.of("a", "b"));
        channel.outcome = new Outcome.Taken(accepted);

        send();

        assertThat(noted).containsExactly("claimed " + ID, "delivered " + ID + " hello", "sent " + ID + " " + accepted);
    }

    @Test
    void what_does_not_wait_is_left_alone() {
        channel.waiting = Optional.empty();

        send();

        assertThat(noted).containsExactly("claimed " + ID);
    }

    @Test
    void what_is_refused_has_failed_with_the_reason() {
        channel.outcome = new Outcome.Refused("No such number");

        send();

        assertThat(noted).endsWith("failed " + ID + " No such number").hasSize(3);
    }

    @Test
    void what_goes_nowhere_has_failed_and_where_it_went_is_forgotten() {
        UUID subscription = new UUID(7, 7);
        channel.outcome = new Outcome.Gone(subscription, "Gone");

        send();

        assertThat(noted).endsWith("gone " + ID + " " + subscription + " Gone").hasSize(3);
    }

    @Test
    void what_is_not_taken_now_is_free_for_the_next_attempt_and_told_to_the_broker() {
        IllegalStateException away = new IllegalStateException("away");
        channel.failure = Optional.of(away);

        assertThatThrownBy(this::send).isSameAs(away);

        assertThat(noted).endsWith("released " + ID).hasSize(3);
    }

    @Test
    void what_cannot_be_noted_stays_claimed() {
        IllegalStateException away = new IllegalStateException("no database");
        bean.handover = new Noted() {
            @Override
            public void sent(UUID id, Accepted accepted) {
                throw away;
            }
        };

        assertThatThrownBy(this::send).isSameAs(away);

        assertThat(noted).containsExactly("claimed " + ID, "delivered " + ID + " hello");
    }
}
