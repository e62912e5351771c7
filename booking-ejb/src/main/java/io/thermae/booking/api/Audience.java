package io.thermae.booking.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Clients to whom a business may write of its own accord, as far as all of this holds for them; without anything said, all of them.
 *
 * @param branchId who has his card in that branch, or was there; visits are then those there. null: in whichever
 * @param tags who has one of them at least; empty: who has none, too
 * @param lastVisitFrom whose last visit ended on that day or later, in the zone of the business
 * @param lastVisitBefore whose last visit ended before that day; not who was never there
 * @param birthMonth who was born in that month, 1 to 12
 */
public record Audience(
        @Nullable UUID branchId,
        List<String> tags,
        @Nullable LocalDate lastVisitFrom,
        @Nullable LocalDate lastVisitBefore,
        @Nullable Integer birthMonth) {}
