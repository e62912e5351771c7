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
 * @param heldUntil until when the place is only held; null if it is not
 * @param timeZone of the branch
 * @param items its services in order
 * @param clientName as given with the booking
 * @param terms null if it was booked before there were any
 * @param fee null if nothing is or was owed
 * @param prepayment null if nothing was to be paid before it was taken
 * @param clientConfirmedAt since when the client has said that he comes, being asked; null if he has not
 * @param arrivedAt when the client came; null as long as he has not, and if that was not noted
 * @param occurrence null if it does not repeat
 * @param party null if it is not in a group visit
 * @param walkIn whether the client has come without a booking
 * @param overbooked whether it was put where others are already
 */
public record BookingView(
        UUID id,
        String number,
        BookingStatus status,
        @Nullable Instant heldUntil,
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
        @Nullable CancellationTerms terms,
        @Nullable Fee fee,
        @Nullable Asked prepayment,
        @Nullable Instant clientConfirmedAt,
        @Nullable Instant arrivedAt,
        @Nullable Occurrence occurrence,
        @Nullable Party party,
        boolean walkIn,
        boolean overbooked,
        long version) {

    /**
     * Who comes to a group visit.
     *
     * @param size how many people: each has a place, and the prices are for all of them
     */
    public record Party(UUID groupVisitId, int size) {}

    /**
     * What is paid before the visit is taken.
     *
     * @param due all of it, whatever was paid
     */
    public record Asked(Money due, PrepaymentState state) {}

    /**
     * A place in a series.
     *
     * @param number counted from 1
     */
    public record Occurrence(UUID seriesId, int number) {}

    /**
     * One service of the visit, with the price that was agreed.
     *
     * @param masterIds all who do it, the master of {@code masterId} first
     * @param resourceIds what else it takes
     * @param leftOut whether the visit took place without it: then it costs nothing
     */
    public record Item(
            UUID serviceId,
            String serviceName,
            UUID masterId,
            List<UUID> masterIds,
            List<UUID> resourceIds,
            Instant start,
            Instant end,
            Money price,
            boolean leftOut) {}
}
