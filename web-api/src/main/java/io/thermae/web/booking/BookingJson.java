package io.thermae.web.booking;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.kernel.Money;
import io.thermae.web.json.Times;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking.
 *
 * @param manageToken only for the client who has just booked; null otherwise
 */
public record BookingJson(
        UUID id,
        String number,
        BookingStatus status,
        OffsetDateTime start,
        OffsetDateTime end,
        String timeZone,
        UUID branchId,
        List<Item> items,
        Money total,
        UUID customerId,
        Client client,
        @Nullable String notes,
        @Nullable String cancelReason,
        long version,
        @Nullable String manageToken) {

    /**
     * One service of the visit.
     *
     * @param masterIds all who do it
     * @param resourceIds what else it takes
     */
    public record Item(
            UUID serviceId,
            String serviceName,
            UUID masterId,
            List<UUID> masterIds,
            List<UUID> resourceIds,
            OffsetDateTime start,
            OffsetDateTime end,
            Money price) {}

    /** Who comes. */
    public record Client(String name, @Nullable String phone, @Nullable String email) {}

    public static BookingJson of(BookingView booking) {
        return of(booking, null);
    }

    public static BookingJson of(BookingView booking, @Nullable String manageToken) {
        return new BookingJson(
                booking.id(),
                booking.number(),
                booking.status(),
                Times.at(booking.start(), booking.timeZone()),
                Times.at(booking.end(), booking.timeZone()),
                booking.timeZone().getId(),
                booking.branchId(),
                booking.items().stream()
                        .map(item -> new Item(
                                item.serviceId(),
                                item.serviceName(),
                                item.masterId(),
                                item.masterIds(),
                                item.resourceIds(),
                                Times.at(item.start(), booking.timeZone()),
                                Times.at(item.end(), booking.timeZone()),
                                item.price()))
                        .toList(),
                booking.total(),
                booking.customerId(),
                new Client(booking.clientName(), booking.clientPhone(), booking.clientEmail()),
                booking.notes(),
                booking.cancelReason(),
                booking.version(),
                manageToken);
    }
}
