package io.thermae.web.calendar;

import io.thermae.booking.api.BlockKind;
import io.thermae.booking.api.BlockView;
import io.thermae.web.json.Times;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something on the calendar that is no visit: of all of a branch, or of masters and resources. */
public record BlockJson(
        UUID id,
        BlockKind kind,
        OffsetDateTime start,
        OffsetDateTime end,
        @Nullable String text,
        @Nullable UUID branchId,
        List<UUID> masterIds,
        List<UUID> resourceIds,
        long version) {

    static BlockJson of(BlockView block, ZoneId zone) {
        return new BlockJson(
                block.id(),
                block.details().kind(),
                Times.at(block.details().start(), zone),
                Times.at(block.details().end(), zone),
                block.details().text(),
                block.details().branchId(),
                block.details().masterIds(),
                block.details().resourceIds(),
                block.version());
    }
}
