package io.thermae.web.personal;

import io.thermae.booking.api.ConsentPurpose;
import io.thermae.booking.api.ConsentView;
import io.thermae.web.json.Times;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record of a consent, with the offset of the business's zone. */
public record ConsentRecordJson(
        UUID id,
        ConsentPurpose purpose,
        String version,
        boolean given,
        OffsetDateTime at,
        ConsentView.Channel channel,
        @Nullable UUID recordedBy,
        @Nullable String contact,
        @Nullable UUID bookingId,
        @Nullable String evidence) {

    static ConsentRecordJson of(ConsentView consent, ZoneId zone) {
        return new ConsentRecordJson(
                consent.id(),
                consent.purpose(),
                consent.version(),
                consent.given(),
                Times.at(consent.at(), zone),
                consent.channel(),
                consent.recordedBy(),
                consent.contact(),
                consent.bookingId(),
                consent.evidence());
    }
}
