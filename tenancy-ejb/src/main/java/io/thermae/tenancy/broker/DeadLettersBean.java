package io.thermae.tenancy.broker;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Queues;
import io.thermae.tenancy.api.Broker;
import io.thermae.tenancy.api.DeadLetters;
import io.thermae.tenancy.audit.NoteAdministration;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Shows dead letters, and notes in the audit of the platform what becomes of them. */
@Stateless
@PermitAll
@CrossTenant("The broker is the platform's")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadLettersBean implements DeadLetters {

    @Inject
    LaidAside laidAside;

    @Inject
    QueueDepths depths;

    @Inject
    Broker broker;

    @Inject
    NoteAdministration notes;

    @Override
    public List<QueueView> queues() {
        Map<String, Integer> waiting = depths.depths();
        Map<String, Integer> dead = broker.deadLetters(Broker.MAX_COUNTED);
        return Queues.ALL.stream()
                .sorted()
                .map(queue -> {
                    int depth = waiting.getOrDefault(queue, -1);
                    return new QueueView(queue, depth < 0 ? null : depth, dead.get(queue));
                })
                .toList();
    }

    @Override
    public List<DeadLetter> list(String queue, Portion portion) {
        return laidAside.list(queue, portion);
    }

    @Override
    public int replay(String queue, Set<UUID> ids) {
        int replayed = laidAside.replay(queue, ids, MOST);
        notes.note("queue.replay", Map.of("queue", queue, "messages", replayed));
        return replayed;
    }

    @Override
    public int discard(String queue, Set<UUID> ids) {
        int discarded = laidAside.discard(queue, ids, MOST);
        notes.note("queue.discard", Map.of("queue", queue, "messages", discarded));
        return discarded;
    }
}
