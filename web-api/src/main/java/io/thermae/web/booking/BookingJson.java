package io.thermae.web.booking;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.CancellationTerms;
import io.thermae.booking.api.CustomerHealth;
import io.thermae.booking.api.Fee;
import io.thermae.booking.api.FeeKind;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.PrepaymentState;
import io.thermae.kernel.Money;
import io.thermae.web.json.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A booking.
 *
 * @param heldUntil until when the place is only held; it is free again then unless the booking is confirmed
 * @param prepayment what is paid before it is taken; null if nothing is
 * @param clientConfirmedAt since when the client has said that he comes, being asked
 * @param arrivedAt when the client was taken in
 * @param lateMinutes by how many whole minutes that was after the start; 0 if he was in time
 * @param occurrence its place in the series, counted from 1
 * @param manageToken only for the client who has just booked; null otherwise
 * @param warnings codes of what whoever books for a client should know; null if nobody did
 * @param allergies what the customer does not stand, for the staff that looks at one booking; null otherwise
 */
public record BookingJson(
        UUID id,
        String number,
        BookingStatus status,
        @Nullable OffsetDateTime heldUntil,
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
        @Nullable Terms terms,
        @Nullable OwedFee fee,
        @Nullable AskedPrepayment prepayment,
        @Nullable OffsetDateTime clientConfirmedAt,
        @Nullable OffsetDateTime arrivedAt,
        @Nullable Integer lateMinutes,
        @Nullable UUID seriesId,
        @Nullable Integer occurrence,
        @Nullable UUID groupVisitId,
        @Schema(description = "How many come: to a group visit it can be several, and prices are for all of them")
                int partySize,
        @Schema(description = "The client has come without a booking") boolean walkIn,
        @Schema(description = "Put where others are already") boolean overbooked,
        long version,
        @Nullable String manageToken,
        @Nullable List<String> warnings,
        @Nullable List<BookedAllergy> allergies) {

    /** What the customer does not stand. */
    public record BookedAllergy(String substance, @Nullable String note) {}

    /**
     * One service of the visit.
     *
     * @param masterIds all who do it
     * @param resourceIds what else it takes
     * @param leftOut the visit took place without it: it costs nothing
     */
    public record Item(
            UUID serviceId,
            String serviceName,
            UUID masterId,
            List<UUID> masterIds,
            List<UUID> resourceIds,
            OffsetDateTime start,
            OffsetDateTime end,
            Money price,
            boolean leftOut) {}

    /**
     * The terms under which the visit was booked.
     *
     * @param cancellableUntil until when its client can cancel it
     * @param freeUntil until when cancelling costs nothing; then it costs {@code lateFeePercent} of the total
     */
    public record Terms(
            OffsetDateTime cancellableUntil, OffsetDateTime freeUntil, int lateFeePercent, int noShowFeePercent) {
        static Terms of(CancellationTerms terms, BookingView booking) {
            return new Terms(
                    Times.at(booking.start().minus(Duration.ofHours(terms.noticeHours())), booking.timeZone()),
                    Times.at(
                            terms.lateFeePercent() == 0
                                    ? booking.start()
                                    : booking.start().minus(Duration.ofHours(terms.freeHours())),
                            booking.timeZone()),
                    terms.lateFeePercent(),
                    terms.noShowFeePercent());
        }
    }

    /** What the client owes for a visit that did not take place, unless it is waived. */
    public record OwedFee(FeeKind kind, Money amount, boolean waived) {}

    /**
     * What is paid before the visit is taken: an amount of money, and what has become of it.
     *
     * @param amount all of it, in decimals of the currency
     * @param state DUE: the place is held until it is paid; PAID; WAIVED: staff has taken the booking without it; LAPSED: the
     *     hold is over
     */
    public record AskedPrepayment(
            @Schema(example = "4500.00") String amount,
            @Schema(example = "KZT") String currency,
            PrepaymentState state) {

        static @Nullable AskedPrepayment of(BookingView.@Nullable Asked asked) {
            return asked == null
                    ? null
                    : new AskedPrepayment(
                            asked.due().amount().toPlainString(),
                            asked.due().currency().getCurrencyCode(),
                            asked.state());
        }
    }

    /** Who comes. */
    public record Client(String name, @Nullable String phone, @Nullable String email) {}

    private static @Nullable OwedFee fee(@Nullable Fee fee) {
        return fee == null ? null : new OwedFee(fee.kind(), fee.amount(), fee.waiver() != null);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment, BookingView booking) {
        return Times.orNull(moment, booking.timeZone());
    }

    private static @Nullable Integer late(BookingView booking) {
        return booking.arrivedAt() == null
                ? null
                : Math.toIntExact(Math.max(
                        0,
                        Duration.between(booking.start(), booking.arrivedAt()).toMinutes()));
    }

    public static BookingJson of(BookingView booking) {
        return of(booking, null, null, null);
    }

    static BookingJson of(BookingView booking, List<CustomerHealth.Allergy> allergies) {
        return of(
                booking,
                null,
                null,
                allergies.stream()
                        .map(allergy -> new BookedAllergy(allergy.substance(), allergy.note()))
                        .toList());
    }

    public static BookingJson of(BookingView booking, @Nullable String manageToken) {
        return of(booking, manageToken, null, null);
    }

    static BookingJson of(PlaceBooking.Placed placed) {
        return of(placed.booking(), null, placed.customerBlocked() ? List.of("customer_blocked") : List.of(), null);
    }

    private static BookingJson of(
            BookingView booking,
            @Nullable String manageToken,
            @Nullable List<String> warnings,
            @Nullable List<BookedAllergy> allergies) {
        return new BookingJson(
                booking.id(),
                booking.number(),
                booking.status(),
                at(booking.heldUntil(), booking),
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
                                item.price(),
                                item.leftOut()))
                        .toList(),
                booking.total(),
                booking.customerId(),
                new Client(booking.clientName(), booking.clientPhone(), booking.clientEmail()),
                booking.notes(),
                booking.cancelReason(),
                booking.terms() == null ? null : Terms.of(booking.terms(), booking),
                fee(booking.fee()),
                AskedPrepayment.of(booking.prepayment()),
                at(booking.clientConfirmedAt(), booking),
                at(booking.arrivedAt(), booking),
                late(booking),
                booking.occurrence() == null ? null : booking.occurrence().seriesId(),
                booking.occurrence() == null ? null : booking.occurrence().number(),
                booking.party() == null ? null : booking.party().groupVisitId(),
                booking.party() == null ? 1 : booking.party().size(),
                booking.walkIn(),
                booking.overbooked(),
                booking.version(),
                manageToken,
                warnings,
                allergies);
    }
}
