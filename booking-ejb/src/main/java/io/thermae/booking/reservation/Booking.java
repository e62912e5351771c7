package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingChanged;
import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.Fee;
import io.thermae.booking.api.GroupVisitView;
import io.thermae.booking.customer.Customers.Customer;
import io.thermae.kernel.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking: {@code PENDING -> CONFIRMED -> CHECKED_IN -> COMPLETED}, and CANCELLED, NO_SHOW and EXPIRED. It changes
 * through its named methods only, and each checks the state.
 */
final class Booking {

    private final UUID id;
    private final String number;
    private UUID branchId;
    private final Customer client;
    private ZoneId zone;
    private final Instant createdAt;
    private final boolean walkIn;
    private @Nullable String overbookReason;
    private BookingStatus status;
    private @Nullable Instant heldUntil;
    private List<BookingItem> items;
    private @Nullable String notes;
    private @Nullable String cancelReason;
    private Dues dues;
    private Presence presence;
    private final BookingView.@Nullable Occurrence occurrence;
    private BookingView.@Nullable Party party;
    private int sequence;
    private long version;
    private @Nullable BookingNews news;

    Booking(
            UUID id,
            String number,
            UUID branchId,
            Customer client,
            ZoneId zone,
            Instant createdAt,
            boolean walkIn,
            @Nullable String overbookReason,
            BookingStatus status,
            @Nullable Instant heldUntil,
            List<BookingItem> items,
            @Nullable String notes,
            @Nullable String cancelReason,
            Dues dues,
            Presence presence,
            BookingView.@Nullable Occurrence occurrence,
            BookingView.@Nullable Party party,
            int sequence,
            long version) {
        this.id = id;
        this.number = number;
        this.branchId = branchId;
        this.client = client;
        this.zone = zone;
        this.createdAt = createdAt;
        this.walkIn = walkIn;
        this.overbookReason = overbookReason;
        this.status = status;
        this.heldUntil = heldUntil;
        this.items = List.copyOf(items);
        this.notes = notes;
        this.cancelReason = cancelReason;
        this.dues = dues;
        this.presence = presence;
        this.occurrence = occurrence;
        this.party = party;
        this.sequence = sequence;
        this.version = version;
    }

    /** Gives the visit another time or other masters, where nobody is: all that the calendar says of it. */
    void move(List<BookingItem> newItems, @Nullable UUID group) {
        requireAhead("MOVED");
        this.news = isHeld() ? null : BookingNews.moved(this);
        this.overbookReason = null;
        this.presence = presence.ofMoved();
        place(newItems, group);
        this.sequence++;
    }

    private void place(List<BookingItem> newItems, @Nullable UUID group) {
        this.items = List.copyOf(newItems);
        this.party = group == null ? null : new BookingView.Party(group, partySize());
    }

    /** Goes where its group visit goes. */
    void moveWith(GroupVisitView group) {
        move(items.stream().map(item -> item.in(group)).toList(), group.id());
        goTo(group.branchId(), group.timeZone());
    }

    void goTo(UUID branch, ZoneId itsZone) {
        this.branchId = branch;
        this.zone = itsZone;
    }

    /** Has its place again, which was let go when the hold was over; as long as nobody takes it, it is only held. */
    void regain(List<BookingItem> again, @Nullable UUID group) {
        boolean lapsed = heldUntil != null && (status == BookingStatus.EXPIRED || status == BookingStatus.PENDING);
        BookingLifePolicy.require(lapsed, status, BookingStatus.PENDING.name());
        this.status = BookingStatus.PENDING;
        place(again, group);
    }

    /** @param all that was paid for it up to now */
    void pay(Money all) {
        this.dues = dues.paid(all);
    }

    /** Takes the place that was held. */
    void keep(boolean confirmed) {
        BookingStatus next = confirmed ? BookingStatus.CONFIRMED : BookingStatus.PENDING;
        BookingLifePolicy.require(heldUntil != null, status, next.name());
        step(BookingStatus.PENDING, next);
        this.heldUntil = null;
        this.news = BookingNews.of(BookingChanged.Step.PLACED);
    }

    void note(String newNotes) {
        this.notes = newNotes;
    }

    void cancel(@Nullable String reason, @Nullable Fee owed, boolean byClient) {
        requireAhead(BookingStatus.CANCELLED.name());
        this.news = isHeld() ? null : BookingNews.cancelled(byClient);
        this.status = BookingStatus.CANCELLED;
        this.cancelReason = reason;
        this.dues = dues.owing(owed);
        this.sequence++;
    }

    void missed(@Nullable Fee owed) {
        step(BookingStatus.CONFIRMED, BookingStatus.NO_SHOW);
        this.dues = dues.owing(owed);
        this.news = BookingNews.of(BookingChanged.Step.NO_SHOW);
    }

    void waive(Fee.Waiver waiver) {
        this.dues = dues.waived(waiver);
    }

    void confirm() {
        step(BookingStatus.PENDING, BookingStatus.CONFIRMED);
        this.news = BookingNews.of(BookingChanged.Step.CONFIRMED);
    }

    void attend(Instant at) {
        step(BookingStatus.CONFIRMED, BookingStatus.CONFIRMED);
        this.presence = presence.confirmed(at);
    }

    void arrive(Instant at) {
        step(BookingStatus.CONFIRMED, BookingStatus.CHECKED_IN);
        this.presence = presence.arrived(at);
        this.news = BookingNews.of(BookingChanged.Step.CHECKED_IN);
    }

    /** The visit is over; see {@link CompletionPolicy}. */
    void complete(Set<Integer> leftOut) {
        step(BookingStatus.CHECKED_IN, BookingStatus.COMPLETED);
        this.items = CompletionPolicy.without(items, leftOut);
        this.news = BookingNews.of(BookingChanged.Step.COMPLETED);
    }

    private void step(BookingStatus from, BookingStatus to) {
        BookingLifePolicy.require(status == from, status, to.name());
        this.status = to;
    }

    void requireAhead(String to) {
        BookingLifePolicy.require(status.isAhead(), status, to);
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

    boolean walkIn() {
        return walkIn;
    }

    /** Why it overlaps others; null if it does not. */
    @Nullable
    String overbookReason() {
        return overbookReason;
    }

    BookingStatus status() {
        return status;
    }

    /** Until when its place is only held; null if it is not. */
    @Nullable
    Instant heldUntil() {
        return heldUntil;
    }

    boolean isHeld() {
        return status == BookingStatus.PENDING && heldUntil != null;
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

    Dues dues() {
        return dues;
    }

    Presence presence() {
        return presence;
    }

    /** Null if it does not repeat. */
    BookingView.@Nullable Occurrence occurrence() {
        return occurrence;
    }

    /** Null if it is not in a group visit. */
    BookingView.@Nullable Party party() {
        return party;
    }

    int partySize() {
        return party == null ? 1 : party.size();
    }

    int sequence() {
        return sequence;
    }

    long version() {
        return version;
    }

    /** Notes that it was written; what programs outside are told of it since the last time. */
    Optional<BookingChanged> written() {
        this.version++;
        Optional<BookingNews> told = Optional.ofNullable(news);
        this.news = null;
        return told.flatMap(each -> each.told(BookingViews.of(this)));
    }

    Instant start() {
        return items.get(0).start();
    }

    Instant end() {
        return items.get(items.size() - 1).end();
    }

    Money total() {
        return BookingItem.total(items);
    }
}
