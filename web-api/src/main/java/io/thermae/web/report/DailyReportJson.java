package io.thermae.web.report;

import io.thermae.booking.api.DailyFigures;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of the figures of days.
 *
 * @param nextCursor where the next page begins; null on the last one
 * @param dirtyDays of how many days it is not told exactly yet: each once for each branch, or once where all branches are told of
 *     together
 */
@Schema(name = "DailyReport")
public record DailyReportJson(List<DailyFigures> items, @Nullable String nextCursor, long dirtyDays) {}
