package io.thermae.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.booking.api.DaysMarked;
import io.thermae.engagement.api.EmailQueued;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.SendMessage;
import io.thermae.finance.api.ReportQueued;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.CurrentTrace;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Door;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Json;
import io.thermae.kernel.SqlFailed;
import io.thermae.kernel.TenantId;
import io.thermae.kernel.Urgency;
import jakarta.ejb.ApplicationException;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container
class DeliveryTest {

    private static final UUID TENANT = new UUID(1, 1);
    private static final UUID MESSAGE = new UUID(2, 2);
    private static final EventMessage EVENT = new EventMessage(
            new UUID(3, 3),
            "EmailQueued",
            1,
            TENANT,
            Instant.parse("2024-01-10T10:00:00Z"),
            "request-7",
            Json.write(new EmailQueued(MESSAGE, new UUID(4, 4), Urgency.USUAL)),
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    private final Delivery delivery = new Delivery();

    @BeforeEach
    void wire() {
        delivery.caller = new CurrentCaller();
        delivery.trace = new CurrentTrace();
        delivery.clock = Clock.systemUTC();
    }

    private static Message text(String body) {
        return (Message) Proxy.newProxyInstance(
                TextMessage.class.getClassLoader(),
                new Class<?>[] {TextMessage.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getJMSDestination" -> queue();
                    case "getJMSMessageID" -> "ID:7";
                    case "getIntProperty" -> 3;
                    default -> body;
                });
    }

    private static Queue queue() {
        return (Queue) Proxy.newProxyInstance(
                Queue.class.getClassLoader(),
                new Class<?>[] {Queue.class},
                (proxy, method, arguments) -> "notifications.email");
    }

    /** What a deed writes into the log of deliveries. */
    private static List<String> logged(Runnable deed) {
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("io.thermae.delivery");
        log.addHandler(handler);
        try {
            deed.run();
        } finally {
            log.removeHandler(handler);
        }
        return lines;
    }

    @Test
    void an_event_arrives_as_it_was_sent_in_the_name_of_its_tenant() {
        List<EventMessage> taken = new ArrayList<>();
        EngagementEventsConsumer consumer = new EngagementEventsConsumer();
        consumer.delivery = delivery;
        consumer.takeEvent = event -> {
            assertThat(delivery.caller.tenant()).isEqualTo(new TenantId(TENANT));
            assertThat(delivery.caller.get().requestId()).isEqualTo("request-7");
            assertThat(delivery.caller.get().userId()).isNull();
            assertThat(delivery.caller.get().origin().door()).isEqualTo(Door.MESSAGE);
            assertThat(delivery.trace.get().traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
            assertThat(delivery.trace.get().spanId()).isNotEqualTo("b7ad6b7169203331");
            taken.add(event);
        };

        consumer.onMessage(text(Json.write(EVENT)));

        assertThat(taken).containsExactly(EVENT);
    }

    @Test
    void an_event_of_an_older_version_has_no_trace_and_begins_one() {
        String old = Json.write(EVENT).replaceAll(",?\"traceparent\":\"[^\"]*\"", "");
        assertThat(old).doesNotContain("traceparent");
        List<EventMessage> taken = new ArrayList<>();

        delivery.hand(text(old), taken::add);

        assertThat(taken).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo(EVENT.id());
            assertThat(event.traceparent()).isNull();
        });
        assertThat(delivery.trace.get().traceId()).hasSize(32);
    }

    @Test
    void a_queued_mail_is_sent() {
        List<UUID> sent = new ArrayList<>();
        EmailConsumer consumer = new EmailConsumer();
        consumer.delivery = delivery;
        consumer.sendMessage = mails(sent);

        consumer.onMessage(text(Json.write(EVENT)));

        assertThat(sent).containsExactly(MESSAGE);
    }

    @Test
    void a_mail_of_many_is_sent_from_either_queue() {
        List<UUID> sent = new ArrayList<>();
        EventMessage ofMany = of("EmailQueued", new EmailQueued(MESSAGE, new UUID(4, 4), Urgency.BULK));
        BulkConsumer bulk = new BulkConsumer();
        bulk.delivery = delivery;
        bulk.sendMessage = mails(sent);
        // where older versions put it
        EmailConsumer email = new EmailConsumer();
        email.delivery = delivery;
        email.sendMessage = mails(sent);

        bulk.onMessage(text(Json.write(ofMany)));
        email.onMessage(text(Json.write(ofMany)));

        assertThat(sent).containsExactly(MESSAGE, MESSAGE);
    }

    @Test
    void a_mail_that_has_its_time_is_sent() {
        List<UUID> sent = new ArrayList<>();
        ReminderConsumer consumer = new ReminderConsumer();
        consumer.delivery = delivery;
        consumer.sendMessage = mails(sent);

        consumer.onMessage(
                text(Json.write(of("EmailQueued", new EmailQueued(MESSAGE, new UUID(4, 4), Urgency.TIMED)))));

        assertThat(sent).containsExactly(MESSAGE);
    }

    @Test
    void figures_are_worked_out_by_whom_they_are_of() {
        List<String> done = new ArrayList<>();
        AnalyticsConsumer consumer = new AnalyticsConsumer();
        consumer.delivery = delivery;
        consumer.computeMarkedDays =
                () -> done.add("days of " + delivery.caller.tenant().value());
        consumer.workOutReports =
                () -> done.add("reports of " + delivery.caller.tenant().value());

        consumer.onMessage(text(Json.write(of("DaysMarked", new DaysMarked(TENANT)))));
        consumer.onMessage(text(Json.write(of("ReportQueued", new ReportQueued(new UUID(9, 9))))));

        assertThat(done).containsExactly("days of " + TENANT, "reports of " + TENANT);
        Message newer = text(Json.write(of("WeatherGuessed", new DaysMarked(TENANT))));
        assertThatThrownBy(() -> consumer.onMessage(newer)).isInstanceOf(DeliveryFailed.class);
    }

    /** Remembers the mails that it is to send, and sends nothing else. */
    private static SendMessage mails(List<UUID> sent) {
        return (channel, message) -> {
            assertThat(channel).isEqualTo(NotificationChannel.EMAIL);
            sent.add(message);
        };
    }

    private static EventMessage of(String type, DomainEvent event) {
        return new EventMessage(
                EVENT.id(),
                type,
                EVENT.version(),
                TENANT,
                EVENT.occurredAt(),
                EVENT.requestId(),
                Json.write(event),
                EVENT.traceparent());
    }

    @Test
    void a_failure_reaches_the_broker_without_what_was_in_the_message() {
        Message message = text(Json.write(EVENT));

        assertThatThrownBy(() -> delivery.hand(message, event -> {
                    throw new IllegalStateException("Aigerim", new IllegalArgumentException("aigerim@example.org"));
                }))
                .isInstanceOf(DeliveryFailed.class)
                .hasMessageContaining("EmailQueued " + EVENT.id())
                .hasMessageContaining("IllegalArgumentException")
                .hasNoCause()
                .hasMessageNotContainingAny("Aigerim", "aigerim@example.org");
    }

    @Test
    void a_failure_has_no_stack_that_an_adapter_could_log() {
        assertThat(new DeliveryFailed("EmailQueued", "a.b.C").getStackTrace()).isEmpty();
        assertThat(DeliveryFailed.class).hasAnnotation(ApplicationException.class);
    }

    @Test
    void a_failure_is_one_line_that_says_which_message_which_attempt_and_where() {
        Message message = text(Json.write(EVENT));

        List<String> lines = logged(() -> assertThatThrownBy(() -> delivery.hand(message, event -> {
                    throw new IllegalStateException(
                            "Aigerim", new SqlFailed(new SQLException("Key (aigerim@example.org)", "23514")));
                }))
                .isInstanceOf(DeliveryFailed.class));

        assertThat(lines)
                .singleElement()
                .asString()
                .contains("\"done\":false")
                .contains("\"queue\":\"notifications.email\"")
                .contains("\"messageId\":\"ID:7\"")
                .contains("\"attempt\":3")
                .contains("\"cause\":\"java.sql.SQLException 23514 at io.thermae.consumers.DeliveryTest.")
                .doesNotContain("igerim");
    }

    @Test
    void what_is_done_has_no_failure() {
        assertThat(logged(() -> delivery.hand(text(Json.write(EVENT)), event -> {})))
                .singleElement()
                .asString()
                .contains("\"done\":true")
                .doesNotContain("failure");
    }

    @Test
    void what_is_no_event_reaches_the_broker_as_a_failure() {
        Message broken = text("Aigerim");

        assertThatThrownBy(() -> delivery.hand(broken, event -> {}))
                .isInstanceOf(DeliveryFailed.class)
                .hasNoCause()
                .hasMessageNotContaining("Aigerim");
    }

    @Test
    void what_the_broker_cannot_hand_over_reaches_it_as_a_failure() {
        Message unreadable = (Message) Proxy.newProxyInstance(
                Message.class.getClassLoader(), new Class<?>[] {Message.class}, (proxy, method, arguments) -> {
                    throw new JMSException("gone");
                });

        assertThatThrownBy(() -> delivery.hand(unreadable, event -> {})).isInstanceOf(DeliveryFailed.class);
    }
}
