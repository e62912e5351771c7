package io.thermae.finance.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of expenses.
 *
 * @param accountId where they are posted; null for the account that plays {@link AccountRole#EXPENSES}
 * @param archivedAt null while it is in use
 */
public record ExpenseCategoryView(
        UUID id, String name, @Nullable UUID accountId, @Nullable Instant archivedAt, long version) {}
