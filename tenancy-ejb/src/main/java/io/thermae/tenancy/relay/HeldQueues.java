package io.thermae.tenancy.relay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Queues of which the broker has refused events, as far as this node knows: each is left alone for 1, 2, 4 ... rounds of the relay's
 * timer, {@value #MOST} at most, while what is for others goes. Rounds, not commits: how much is written does not matter.
 */
final class HeldQueues {

    /** With a round every two seconds, a bit more than a minute. */
    static final int MOST = 32;

    /** A queue for so many rounds, of which some are left; it is tried when none is. */
    private record Hold(int rounds, int left) {}

    private final Map<String, Hold> holds = new TreeMap<>();

    /**
     * A queue did not take all that it was sent.
     *
     * @param tookSome it is being emptied, so it is tried soon however long it was full
     * @return whether it had taken everything before
     */
    synchronized boolean refuse(String queue, boolean tookSome) {
        Hold before = holds.get(queue);
        int rounds = before == null || tookSome ? 1 : Math.min(MOST, 2 * before.rounds());
        holds.put(queue, new Hold(rounds, rounds));
        return before == null;
    }

    /**
     * A queue took all that it was sent.
     *
     * @return whether it had refused something before
     */
    synchronized boolean accept(String queue) {
        return holds.remove(queue) != null;
    }

    /** A round of the timer begins. */
    synchronized void pass() {
        holds.replaceAll((queue, hold) -> new Hold(hold.rounds(), Math.max(0, hold.left() - 1)));
    }

    /** All are tried at once. */
    synchronized void forget() {
        holds.clear();
    }

    /** Those that are left alone now, by name. */
    synchronized List<String> names() {
        return holds.entrySet().stream()
                .filter(hold -> hold.getValue().left() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
