package io.thermae.web.customer;

import io.thermae.booking.api.Treatments;
import io.thermae.web.json.Times;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done, by whom, with what. */
public record TreatmentJson(
        UUID id,
        @Nullable UUID bookingId,
        @Nullable Integer item,
        @Nullable String serviceName,
        @Nullable UUID masterId,
        OffsetDateTime performedAt,
        String description,
        List<String> products,
        List<String> photos,
        @Nullable UUID corrects,
        @Nullable UUID correctedBy,
        UUID notedBy,
        OffsetDateTime notedAt) {

    static TreatmentJson of(Treatments.Entry entry, ZoneId zone) {
        return new TreatmentJson(
                entry.id(),
                entry.bookingId(),
                entry.item(),
                entry.serviceName(),
                entry.masterId(),
                Times.at(entry.performedAt(), zone),
                entry.description(),
                entry.products(),
                entry.photos(),
                entry.corrects(),
                entry.correctedBy(),
                entry.notedBy(),
                Times.at(entry.notedAt(), zone));
    }
}
