package io.thermae.engagement.outreach;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * That a business writes to clients on an occasion.
 *
 * @param afterHours so long after a visit; null on birthdays
 * @param at on the wall clock of the business; null but on birthdays
 * @param url where visits are reviewed; null but for reviews
 * @param texts whether clients are written to by text message to whom no mail may go
 * @param since what was due until then is not caught up on
 */
record Decision(
        Occasion occasion,
        @Nullable Integer afterHours,
        @Nullable LocalTime at,
        @Nullable String url,
        boolean texts,
        Instant since) {}
