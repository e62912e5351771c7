package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.ChangeBookingState;
import io.thermae.booking.api.VisitItem;
import io.thermae.booking.customer.Customers.Customer;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking: {@code PENDING -> CONFIRMED -> CHECKED_IN -> COMPLETED}, and CANCELLED, NO_SHOW and EXPIRED. It changes
 * through its named methods only, and each checks the state.
 */
final class Booking {

    private final UUID id;
    private final String number;
    private final UUID branchId;
    private final Customer client;
    private final ZoneId zone;
    private final Instant createdAt;
    private BookingStatus status;
    private List<BookingItem> items;
    private @Nullable String notes;
    private @Nullable String cancelReason;
    private int sequence;
    private long version;

    Booking(
            UUID id,
            String number,
            UUID branchId,
            Customer client,
            ZoneId zone,
            Instant createdAt,
            BookingStatus status,
            List<BookingItem> items,
            @Nullable String notes,
            @Nullable String cancelReason,
            int sequence,
            long version) {
        this.id = id;
        this.number = number;
        this.branchId = branchId;
        this.client = client;
        this.zone = zone;
        this.createdAt = createdAt;
        this.status = status;
        this.items = List.copyOf(items);
        this.notes = notes;
        this.cancelReason = cancelReason;
        this.sequence = sequence;
        this.version = version;
    }

    /** Gives the visit another time or other masters: all that the calendar says of it. */
    void move(List<BookingItem> newItems) {
        requireAhead("MOVED");
        this.items = List.copyOf(newItems);
        this.sequence++;
    }

    void note(String newNotes) {
        this.notes = newNotes;
    }

    void cancel(@Nullable String reason) {
        requireAhead(BookingStatus.CANCELLED.name());
        this.status = BookingStatus.CANCELLED;
        this.cancelReason = reason;
        this.sequence++;
    }

    void take(ChangeBookingState.Step step) {
        BookingStatus next =
                switch (step) {
                    case CONFIRM -> BookingStatus.CONFIRMED;
                    case CHECK_IN -> BookingStatus.CHECKED_IN;
                    case COMPLETE -> BookingStatus.COMPLETED;
                    case NO_SHOW -> BookingStatus.NO_SHOW;
                };
        BookingStatus required =
                switch (step) {
                    case CONFIRM -> BookingStatus.PENDING;
                    case CHECK_IN, NO_SHOW -> BookingStatus.CONFIRMED;
                    case COMPLETE -> BookingStatus.CHECKED_IN;
                };
        if (status != required) {
            throw illegal(next.name());
        }
        this.status = next;
    }

    private void requireAhead(String to) {
        if (!status.isAhead()) {
            throw illegal(to);
        }
    }

    private RuleBroken illegal(String to) {
        return new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", status.name(), "to", to));
    }

    /** What is asked of the calendar when the visit is moved: chosen masters stay chosen. */
    List<VisitItem> wishes(@Nullable UUID newMaster) {
        return items.stream()
                .map(item -> new VisitItem(
                        item.serviceId(), newMaster != null ? newMaster : item.masterChosen() ? item.masterId() : null))
                .toList();
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    UUID branchId() {
        return branchId;
    }

    Customer client() {
        return client;
    }

    ZoneId zone() {
        return zone;
    }

    Instant createdAt() {
        return createdAt;
    }

    BookingStatus status() {
        return status;
    }

    List<BookingItem> items() {
        return items;
    }

    @Nullable
    String notes() {
        return notes;
    }

    @Nullable
    String cancelReason() {
        return cancelReason;
    }

    int sequence() {
        return sequence;
    }

    long version() {
        return version;
    }

    /** The row was written: its version has gone up. */
    void written() {
        this.version++;
    }

    Instant start() {
        return items.get(0).start();
    }

    Instant end() {
        return items.get(items.size() - 1).end();
    }

    LocalDateTime localStart() {
        return LocalDateTime.ofInstant(start(), zone);
    }

    Money total() {
        return items.stream()
                .map(BookingItem::price)
                .reduce(Money::plus)
                .orElseThrow(() -> new IllegalStateException("A booking has items"));
    }

    BookingView view() {
        return new BookingView(
                id,
                number,
                status,
                start(),
                end(),
                zone,
                branchId,
                items.stream()
                        .map(item -> new BookingView.Item(
                                item.serviceId(),
                                item.serviceName(),
                                item.masterId(),
                                item.masters(),
                                item.resourceIds(),
                                item.start(),
                                item.end(),
                                item.price()))
                        .toList(),
                total(),
                client.id(),
                client.name(),
                client.email(),
                client.phone(),
                notes,
                cancelReason,
                version);
    }
}
