package io.thermae.booking.api;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A start at which the whole visit fits.
 *
 * @param end of the last service
 * @param zone of the branch
 * @param masterIds the masters who can each do the whole visit, in the order of the business's
 *     choice; where nobody can do all of it, one
 *     master for each service in order
 */
public record Slot(Instant start, Instant end, ZoneId zone, UUID branchId, List<UUID> masterIds) {}
