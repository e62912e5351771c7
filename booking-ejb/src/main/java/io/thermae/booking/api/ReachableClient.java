package io.thermae.booking.api;

import java.util.UUID;

/**
 * A client to whom a business may write mails of its own accord: he has consented to them, has an address, and is neither blocked nor
 * erased.
 *
 * @param language BCP 47 tag: {@code en}, {@code ru} or {@code kk}
 */
public record ReachableClient(UUID customerId, String name, String email, String language) {}
