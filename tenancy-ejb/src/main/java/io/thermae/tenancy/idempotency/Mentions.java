package io.thermae.tenancy.idempotency;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ids that an answer mentions: by them it is found when a thing of which it tells is erased. */
final class Mentions {

    private static final Pattern ID =
            Pattern.compile("\"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\"");

    private Mentions() {}

    /** @param body in JSON; null if there is none */
    static UUID[] in(@Nullable String body) {
        return body == null
                ? new UUID[0]
                : ID.matcher(body)
                        .results()
                        .map(found -> UUID.fromString(found.group(1)))
                        .distinct()
                        .toArray(UUID[]::new);
    }
}
