package io.thermae.finance.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership that is offered.
 *
 * @param archivedAt since when it is not sold any more; null if it is
 */
public record MembershipKindView(UUID id, MembershipTerms terms, @Nullable Instant archivedAt, long version) {}
