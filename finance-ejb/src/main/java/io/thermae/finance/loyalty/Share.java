package io.thermae.finance.loyalty;

import java.util.UUID;

/** Some points of a lot. */
record Share(UUID lotId, long points) {}
