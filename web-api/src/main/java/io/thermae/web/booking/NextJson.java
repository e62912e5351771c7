package io.thermae.web.booking;

import io.thermae.booking.api.Slot;
import io.thermae.web.json.SlotJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The next free time; null if there is none as far ahead as visits can be booked. */
public record NextJson(String timeZone, @Nullable SlotJson slot) {

    public static NextJson of(String timeZone, Optional<Slot> slot) {
        return new NextJson(timeZone, slot.map(SlotJson::of).orElse(null));
    }
}
