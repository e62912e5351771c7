package io.thermae.finance.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report of a long period.
 *
 * @param branches of which it tells: those that who asked saw then; null for all of the business
 * @param months of how many parts it tells, of a month each or of the weeks that begin in one; those of the period before too
 * @param monthsDone of how many of them it is worked out
 * @param rows how many it has; null until it is done
 * @param expiresAt when it is forgotten
 * @param failure {@code too_many_rows} or {@code given_up}; null unless it has failed
 */
public record ReportJobView(
        UUID id,
        ReportJobs.Question question,
        @Nullable List<UUID> branches,
        UUID askedBy,
        Instant askedAt,
        ReportJobStatus status,
        int months,
        int monthsDone,
        @Nullable Integer rows,
        Instant expiresAt,
        @Nullable String failure) {}
