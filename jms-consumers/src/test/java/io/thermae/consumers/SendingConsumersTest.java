package io.thermae.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.engagement.api.PushQueued;
import io.thermae.engagement.api.SendMessage;
import io.thermae.engagement.api.SmsQueued;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Json;
import io.thermae.kernel.Urgency;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container
class SendingConsumersTest {

    private static final UUID MESSAGE = new UUID(2, 2);

    private final List<String> sent = new ArrayList<>();
    private final SendMessage send = (channel, message) -> sent.add(channel + " " + message);

    /** Hands over an event, whatever message it comes with. */
    private static Delivery of(DomainEvent event) {
        return of(event, 1);
    }

    private static Delivery of(DomainEvent event, int version) {
        EventMessage said = new EventMessage(
                new UUID(3, 3),
                event.getClass().getSimpleName(),
                version,
                new UUID(1, 1),
                Instant.EPOCH,
                "request-7",
                Json.write(event),
                null);
        return new Delivery() {
            @Override
            public void hand(Message message, Consumer<EventMessage> useCase) {
                useCase.accept(said);
            }
        };
    }

    private static void bring(MessageListener consumer) {
        consumer.onMessage((Message) Proxy.newProxyInstance(
                Message.class.getClassLoader(), new Class<?>[] {Message.class}, (proxy, method, arguments) -> null));
    }

    @Test
    void a_queued_text_message_is_sent_as_one() {
        SmsConsumer consumer = new SmsConsumer();
        consumer.delivery = of(new SmsQueued(MESSAGE, new UUID(4, 4), Urgency.USUAL));
        consumer.sendMessage = send;

        bring(consumer);

        assertThat(sent).containsExactly("SMS " + MESSAGE);
    }

    @Test
    void a_queued_push_is_sent_as_one() {
        PushConsumer consumer = new PushConsumer();
        consumer.delivery = of(new PushQueued(MESSAGE, new UUID(4, 4), Urgency.USUAL));
        consumer.sendMessage = send;

        bring(consumer);

        assertThat(sent).containsExactly("PUSH " + MESSAGE);
    }

    @Test
    void what_a_newer_version_has_put_into_the_queue_is_left_to_the_broker() {
        SmsConsumer consumer = new SmsConsumer();
        consumer.sendMessage = send;

        consumer.delivery = of(new PushQueued(MESSAGE, new UUID(4, 4), Urgency.USUAL));
        assertThatThrownBy(() -> bring(consumer)).isInstanceOf(IllegalArgumentException.class);
        consumer.delivery = of(new SmsQueued(MESSAGE, new UUID(4, 4), Urgency.USUAL), 2);
        assertThatThrownBy(() -> bring(consumer)).isInstanceOf(IllegalArgumentException.class);

        assertThat(sent).isEmpty();
    }
}
