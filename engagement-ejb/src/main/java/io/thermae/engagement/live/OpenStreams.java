package io.thermae.engagement.live;

import io.thermae.engagement.api.TooManyStreams;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who listens to this node: of one person so many, of all together so many. That somebody has closed a page is noticed late, so his
 * newest stream takes the place of his oldest.
 */
final class OpenStreams {

    private final int perPerson;
    private final int perNode;
    private final Set<OpenStream> all = new HashSet<>();

    /** The oldest first. */
    private final Map<Who, Deque<OpenStream>> ofPerson = new HashMap<>();

    OpenStreams(int perPerson, int perNode) {
        this.perPerson = perPerson;
        this.perNode = perNode;
    }

    /**
     * Takes one in, and returns the one whose place it has taken.
     *
     * @throws TooManyStreams if the node has no room for it
     */
    synchronized Optional<OpenStream> add(OpenStream stream) {
        Who who = Who.of(stream.person());
        Deque<OpenStream> his = ofPerson.getOrDefault(who, new ArrayDeque<>());
        Optional<OpenStream> oldest = his.size() < perPerson ? Optional.empty() : Optional.of(his.getFirst());
        if (oldest.isEmpty() && all.size() >= perNode) {
            throw TooManyStreams.ofNode();
        }
        oldest.ifPresent(this::remove);
        all.add(stream);
        ofPerson.computeIfAbsent(who, nobody -> new ArrayDeque<>()).addLast(stream);
        return oldest;
    }

    /** Does nothing the second time. */
    synchronized void remove(OpenStream stream) {
        if (all.remove(stream)) {
            ofPerson.computeIfPresent(Who.of(stream.person()), (who, his) -> {
                his.remove(stream);
                return his.isEmpty() ? null : his;
            });
        }
    }

    synchronized boolean isEmpty() {
        return all.isEmpty();
    }

    /** As they are now. */
    synchronized List<OpenStream> list() {
        return new ArrayList<>(all);
    }
}
