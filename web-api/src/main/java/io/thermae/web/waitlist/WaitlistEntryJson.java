package io.thermae.web.waitlist;

import io.thermae.booking.api.WaitlistEntryView;
import io.thermae.booking.api.WaitlistStatus;
import io.thermae.web.booking.VisitJson;
import io.thermae.web.json.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for a place. */
public record WaitlistEntryJson(
        UUID id,
        WaitlistStatus status,
        UUID customerId,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable UUID branchId,
        List<VisitJson> items,
        LocalDate from,
        LocalDate to,
        @Nullable LocalTime timeFrom,
        @Nullable LocalTime timeTo,
        @Nullable OfferedPlaceJson offer,
        OffsetDateTime joinedAt,
        @Nullable @Schema(description = "Of the client's own link; told when he joins") String token) {

    /** A place that is held, until it is taken. */
    public record OfferedPlaceJson(
            UUID bookingId,
            UUID branchId,
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable @Schema(description = "Null when it was taken") OffsetDateTime heldUntil,
            @Nullable
                    @Schema(
                            description =
                                    "Of the booking's own link, by which it is looked at and paid for; told to the"
                                            + " client only")
                    String manageToken) {

        static OfferedPlaceJson of(WaitlistEntryView.Offer offer, ZoneId zone, @Nullable String manageToken) {
            Instant until = offer.until();
            return new OfferedPlaceJson(
                    offer.bookingId(),
                    offer.branchId(),
                    Times.at(offer.start(), zone),
                    Times.at(offer.end(), zone),
                    Times.orNull(until, zone),
                    manageToken);
        }
    }

    public static WaitlistEntryJson of(WaitlistEntryView entry) {
        return of(entry, null, null);
    }

    /** For the client who has just joined. */
    public static WaitlistEntryJson of(WaitlistEntryView entry, String token) {
        return of(entry, token, null);
    }

    /** For the client to whom a place is offered. */
    public static WaitlistEntryJson ofOffered(WaitlistEntryView entry, String manageToken) {
        return of(entry, null, manageToken);
    }

    private static WaitlistEntryJson of(WaitlistEntryView entry, @Nullable String token, @Nullable String manageToken) {
        WaitlistEntryView.Offer offer = entry.offer();
        return new WaitlistEntryJson(
                entry.id(),
                entry.status(),
                entry.customerId(),
                entry.name(),
                entry.email(),
                entry.phone(),
                entry.branchId(),
                entry.items().stream()
                        .map(item -> new VisitJson(item.serviceId(), item.masterId()))
                        .toList(),
                entry.window().from(),
                entry.window().to(),
                entry.window().timeFrom(),
                entry.window().timeTo(),
                offer == null ? null : OfferedPlaceJson.of(offer, entry.zone(), manageToken),
                Times.at(entry.joinedAt(), entry.zone()),
                token);
    }
}
