package io.thermae.booking.api;

import java.util.UUID;

/** A type of resource: massage rooms, lifts. Services take any of a type. */
public record ResourceTypeView(UUID id, String name, boolean archived, long version) {}
