package io.thermae.booking.api;

import java.util.UUID;

/**
 * A room, a chair, a lift of a branch.
 *
 * @param capacity how many visits it can take at the same time
 */
public record ResourceView(
        UUID id, String name, UUID resourceTypeId, UUID branchId, int capacity, boolean archived, long version) {}
