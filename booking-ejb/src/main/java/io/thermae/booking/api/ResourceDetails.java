package io.thermae.booking.api;

import java.util.UUID;

/** What is said of a resource when it is made or edited. The fields mean what they mean in {@link ResourceView}. */
public record ResourceDetails(String name, UUID resourceTypeId, UUID branchId, int capacity) {}
