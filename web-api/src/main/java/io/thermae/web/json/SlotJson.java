package io.thermae.web.json;

import io.thermae.booking.api.Slot;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A start at which the whole visit fits. */
public record SlotJson(OffsetDateTime start, OffsetDateTime end, UUID branchId, List<UUID> masterIds) {

    public static SlotJson of(Slot slot) {
        return new SlotJson(
                Times.at(slot.start(), slot.zone()),
                Times.at(slot.end(), slot.zone()),
                slot.branchId(),
                slot.masterIds());
    }
}
