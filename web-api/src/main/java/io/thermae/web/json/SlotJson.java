package io.thermae.web.json;

import io.thermae.booking.api.Slot;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A start at which the whole visit fits.
 *
 * @param placesLeft how many can still come to a group visit; null where it is for one client
 */
public record SlotJson(
        OffsetDateTime start, OffsetDateTime end, UUID branchId, List<UUID> masterIds, @Nullable Integer placesLeft) {

    public static SlotJson of(Slot slot) {
        return new SlotJson(
                Times.at(slot.start(), slot.zone()),
                Times.at(slot.end(), slot.zone()),
                slot.branchId(),
                slot.masterIds(),
                slot.placesLeft());
    }
}
