package io.thermae.booking.api;

import java.util.UUID;

/**
 * What a service takes beside its masters: any resources of a type, from the first buffer to the last.
 *
 * @param quantity at least 1
 */
public record RequiredResource(UUID resourceTypeId, int quantity) {}
