package io.thermae.finance.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The visit that money is for, as its payer is told of it.
 *
 * @param number of the booking, as its client knows it
 * @param timeZone IANA name of the branch's zone
 * @param services in the business's words, in their order, at least one
 */
public record VisitOfMoney(UUID bookingId, String number, Instant start, String timeZone, List<String> services) {}
