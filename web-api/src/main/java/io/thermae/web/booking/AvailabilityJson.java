package io.thermae.web.booking;

import io.thermae.booking.api.Slot;
import io.thermae.web.json.SlotJson;
import java.util.List;

/** Free times. */
public record AvailabilityJson(String timeZone, List<SlotJson> slots) {

    /** What masterIds are, for the API's description. */
    public static final String WHO =
            "Every start at which the whole visit fits. masterIds: the masters who can each do all of it, in the order in"
                    + " which masterChoice takes them; where nobody can do all of it, those who do each service in order."
                    + " Where masters take different times there is a slot for each end. An add-on is asked for right after"
                    + " the service that takes it. Of a service for groups: its group visits, with placesLeft.";

    public static AvailabilityJson of(String timeZone, List<Slot> slots) {
        return new AvailabilityJson(timeZone, slots.stream().map(SlotJson::of).toList());
    }
}
