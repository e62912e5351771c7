package io.thermae.booking.api;

import java.util.UUID;

/** Something on the calendar that is no visit. */
public record BlockView(UUID id, BlockDetails details, long version) {}
