package io.thermae.engagement.sms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When this node was first told of parts that nobody knows yet. Only so much is remembered: what is forgotten counts as told anew, and is
 * brought again once more than it need be.
 */
final class EarlyReceipts {

    private static final int MOST = 10_000;

    private final int most;
    private final Map<String, Instant> firstTold = new LinkedHashMap<>();

    EarlyReceipts() {
        this(MOST);
    }

    EarlyReceipts(int most) {
        this.most = most;
    }

    /** Empty of a part that is told of for the first time. */
    synchronized Optional<Instant> firstTold(String partId) {
        return Optional.ofNullable(firstTold.get(partId));
    }

    /** Notes the first time; a later one changes nothing. The oldest goes if they are too many. */
    synchronized void keep(String partId, Instant told) {
        firstTold.putIfAbsent(partId, told);
        if (firstTold.size() > most) {
            firstTold.remove(firstTold.keySet().iterator().next());
        }
    }

    /** It is not brought again. */
    synchronized void forget(String partId) {
        firstTold.remove(partId);
    }
}
