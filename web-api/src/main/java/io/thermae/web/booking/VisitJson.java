package io.thermae.web.booking;

import io.thermae.booking.api.VisitItem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One service that is asked for; without a master, anybody may do it. */
public record VisitJson(UUID serviceId, @Nullable UUID masterId) {

    public VisitItem toItem() {
        return new VisitItem(serviceId, masterId);
    }
}
