package io.thermae.tenancy.broker;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Json;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Queues;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Trace;
import io.thermae.tenancy.api.DeadLetters.DeadLetter;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dead letters of a queue. What takes them from there is one transaction, which touches the broker only. */
@Stateless
@PermitAll
@CrossTenant("The broker is the platform's")
public class LaidAside {

    /** How JMS writes the id of a message. */
    private static final String ID = "ID:";

    /** What the relay has written beside the event, but for the id by which the broker knows duplicates. */
    private static final List<String> KEPT = List.of("JMSXGroupID", "eventType", "requestId", Trace.HEADER);

    /** Does something with one letter that has been taken. */
    @FunctionalInterface
    private interface Deed {
        void with(JMSContext context, Message letter) throws JMSException;
    }

    /** As {@link io.thermae.tenancy.api.DeadLetters#list}. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<DeadLetter> list(String queue, Portion portion) {
        requireOurs(queue);
        try (JMSContext context = BrokerConnection.factory().createContext();
                QueueBrowser browser = context.createBrowser(BrokerConnection.deadLettersOf(context, queue))) {
            List<DeadLetter> letters = new ArrayList<>();
            boolean found = portion.after() == null;
            Enumeration<?> all = browser.getEnumeration();
            while (letters.size() < portion.limit() && all.hasMoreElements()) {
                Message letter = (Message) all.nextElement();
                if (found) {
                    letters.add(shown(letter));
                } else {
                    found = id(letter).equals(portion.after());
                }
            }
            return letters;
        } catch (JMSException | JMSRuntimeException e) {
            throw away(e);
        }
    }

    /**
     * Puts letters back, as urgent as they were. Their duplicate detection ids are left out: the broker remembers those, and would refuse them.
     *
     * @param ids empty for all
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int replay(String queue, Set<UUID> ids, int atMost) {
        return take(queue, ids, atMost, (context, letter) -> {
            TextMessage again = context.createTextMessage(letter.getBody(String.class));
            for (String name : KEPT) {
                String value = letter.getStringProperty(name);
                if (value != null) {
                    again.setStringProperty(name, value);
                }
            }
            context.createProducer().setPriority(letter.getJMSPriority()).send(context.createQueue(queue), again);
        });
    }

    /** @param ids of those that are thrown away */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int discard(String queue, Set<UUID> ids, int atMost) {
        return ids.isEmpty() ? 0 : take(queue, ids, atMost, (context, letter) -> {});
    }

    private static int take(String queue, Set<UUID> ids, int atMost, Deed deed) {
        requireOurs(queue);
        try (JMSContext context = BrokerConnection.factory().createContext();
                JMSConsumer consumer = context.createConsumer(
                        BrokerConnection.deadLettersOf(context, queue), ids.isEmpty() ? null : selector(ids))) {
            int taken = 0;
            for (Message letter; taken < atMost && (letter = consumer.receiveNoWait()) != null; taken++) {
                deed.with(context, letter);
            }
            return taken;
        } catch (JMSException | JMSRuntimeException e) {
            throw away(e);
        }
    }

    /** Which messages, in the language of selectors (JMS 3.1, 3.8.1); ids have nothing in them that ends a text. */
    private static String selector(Set<UUID> ids) {
        return ids.stream().map(id -> "'" + ID + id + "'").collect(Collectors.joining(",", "JMSMessageID IN (", ")"));
    }

    private static DeadLetter shown(Message letter) throws JMSException {
        EventMessage event = event(letter);
        return new DeadLetter(
                id(letter),
                event == null ? null : event.id(),
                event == null ? null : event.type(),
                event == null ? null : event.tenantId(),
                event == null ? null : event.requestId(),
                event == null ? null : event.occurredAt(),
                Instant.ofEpochMilli(letter.getJMSTimestamp()));
    }

    /** Null if it cannot be read: that may be why it is here. */
    private static @Nullable EventMessage event(Message letter) {
        try {
            return Json.read(letter.getBody(String.class), EventMessage.class);
        } catch (JMSException | RuntimeException e) {
            return null;
        }
    }

    private static UUID id(Message letter) throws JMSException {
        return UUID.fromString(letter.getJMSMessageID().substring(ID.length()));
    }

    private static void requireOurs(String queue) {
        if (!Queues.ALL.contains(queue)) {
            throw new NotFound("queue");
        }
    }

    private static RuleBroken away(Exception cause) {
        RuleBroken refusal = new RuleBroken(ErrorCode.SERVICE_UNAVAILABLE);
        refusal.initCause(cause);
        return refusal;
    }
}
