package io.thermae.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list in its order.
 *
 * @param after id of the item before the first one; null for the beginning. After one that is none (any more) there is nothing,
 *     or, in a list that is in the order of ids, what comes after that
 * @param limit at most so many
 */
public record Portion(@Nullable UUID after, int limit) {}
