package io.thermae.engagement.live;

import io.thermae.engagement.api.TooManyStreams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who listens to this node: of one person so many, of all together so many. */
final class OpenStreams {

    private final int perPerson;
    private final int perNode;
    private final Set<OpenStream> all = new HashSet<>();
    private final Map<Who, Integer> ofPerson = new HashMap<>();

    OpenStreams(int perPerson, int perNode) {
        this.perPerson = perPerson;
        this.perNode = perNode;
    }

    /** @throws TooManyStreams if there is no room for it */
    synchronized void add(OpenStream stream) {
        Who who = Who.of(stream.person());
        int his = ofPerson.getOrDefault(who, 0);
        if (his >= perPerson) {
            throw TooManyStreams.ofPerson();
        }
        if (all.size() >= perNode) {
            throw TooManyStreams.ofNode();
        }
        all.add(stream);
        ofPerson.put(who, his + 1);
    }

    /** Does nothing the second time. */
    synchronized void remove(OpenStream stream) {
        if (all.remove(stream)) {
            ofPerson.computeIfPresent(
                    Who.of(stream.person()), (who, count) -> count == 1 ? null : (Integer) (count - 1));
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
