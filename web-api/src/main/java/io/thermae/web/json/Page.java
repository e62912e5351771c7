package io.thermae.web.json;

import io.thermae.kernel.Portion;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextCursor where the next page begins; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /** A list that is short by its nature, all of it. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /** A page of a {@link Paging#read portion}; its cursor is the last item's id. */
    public static <S, T> Page<T> of(List<S> found, Portion portion, Function<S, T> show, Function<S, UUID> id) {
        return of(found, portion.limit() - 1, show, last -> id.apply(last).toString());
    }

    /**
     * A page of what was asked for with one item more than the page holds, by which it is known whether there is a next.
     */
    public static <S, T> Page<T> of(List<S> found, int limit, Function<S, T> show, Function<S, String> cursor) {
        List<S> shown = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? cursor.apply(shown.get(limit - 1)) : null;
        return new Page<>(shown.stream().map(show).toList(), next);
    }
}
