package io.thermae.booking.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking.
 *
 * @param number what people call it
 * @param timeZone of the branch
 * @param items its services in order
 * @param clientName as given with the booking
 */
public record BookingView(
        UUID id,
        String number,
        BookingStatus status,
        Instant start,
        Instant end,
        ZoneId timeZone,
        UUID branchId,
        List<Item> items,
        Money total,
        UUID customerId,
        String clientName,
        @Nullable String clientEmail,
        @Nullable String clientPhone,
        @Nullable String notes,
        @Nullable String cancelReason,
        long version) {

    /**
     * One service of the visit, with the price that was agreed.
     *
     * @param masterIds all who do it, the master of {@code masterId} first
     * @param resourceIds what else it takes
     */
    public record Item(
            UUID serviceId,
            String serviceName,
            UUID masterId,
            List<UUID> masterIds,
            List<UUID> resourceIds,
            Instant start,
            Instant end,
            Money price) {}
}
