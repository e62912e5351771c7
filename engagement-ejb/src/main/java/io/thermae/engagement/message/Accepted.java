package io.thermae.engagement.message;

import java.util.List;

/**
 * That who delivers messages has taken one.
 *
 * @param id by which he knows it; of a message in parts all of theirs, with commas between
 * @param parts ids of those parts of which he will tell what has become of them; empty if he will tell nothing
 */
public record Accepted(String id, List<String> parts) {

    /** One of which he will tell nothing more. */
    public static Accepted of(String id) {
        return new Accepted(id, List.of());
    }
}
