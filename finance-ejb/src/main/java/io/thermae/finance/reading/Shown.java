package io.thermae.finance.reading;

import java.util.UUID;
import java.util.function.Function;

/**
 * A kind of things that show whose they are.
 *
 * @param table where they are, as the audit calls them
 * @param plural what the audit calls several of them
 * @param customerId whose one is; gives null if it is nobody's card
 */
public record Shown<V>(String table, String plural, Function<V, UUID> id, Function<V, UUID> customerId) {}
