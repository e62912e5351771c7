package io.thermae.web.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that is edited as one thing.
 *
 * @param nextCursor null: it is never longer than a page
 * @param version of the list; its {@code ETag}, too
 */
public record VersionedPage<T>(List<T> items, @Nullable String nextCursor, long version) {

    public static <T> VersionedPage<T> whole(List<T> items, long version) {
        return new VersionedPage<>(items, null, version);
    }
}
