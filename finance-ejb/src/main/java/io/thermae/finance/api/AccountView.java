package io.thermae.finance.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account of a business's ledger. It holds money of any currency, each apart.
 *
 * @param code the business's own number of it
 * @param roles what the rules post to it
 * @param archivedAt null while it can be posted to
 */
public record AccountView(
        UUID id,
        String code,
        String name,
        AccountKind kind,
        List<AccountRole> roles,
        @Nullable Instant archivedAt,
        long version) {}
