package io.thermae.booking.waitlist;

import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.ClientDetails;
import io.thermae.booking.api.FindSlots;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.PlaceOffered;
import io.thermae.booking.api.QuietClients;
import io.thermae.booking.api.QuietClients.Own;
import io.thermae.booking.api.Slot;
import io.thermae.booking.api.WaitlistEntryView;
import io.thermae.booking.customer.Customers;
import io.thermae.booking.hold.Holds;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchContact;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.QuietHours;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of offering the places of one business, each a transaction: what was offered is, whatever comes after. */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OfferPlaces {

    @Inject
    Sql sql;

    @Inject
    StoredEntries entries;

    @Inject
    DueEntries due;

    @Inject
    Customers customers;

    @Inject
    Holds holds;

    @Inject
    FindSlots findSlots;

    @Inject
    PlaceBooking placeBooking;

    @Inject
    QuietClients quietClients;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Branches branches;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Finds out who is due.
     *
     * @return the first of them; empty if nobody is, the business offers nothing to anybody now, or another node is at its list
     */
    public Optional<UUID> gather() {
        boolean open = ownBusiness
                .known()
                .filter(business -> business.status().isPublic())
                .isPresent();
        if (!open) {
            return Optional.empty();
        }
        if (!due.claim()) {
            return Optional.empty();
        }
        holds.expire();
        due.settle();
        due.takeNotes();
        return due.first();
    }

    /**
     * Holds a place for the one who is due, if there is one and nobody comes before him; leaves it to another node that is at it. Who is
     * not to be disturbed now waits on, in his place in the order: it is looked for him again when it is for everybody.
     */
    public void offer(UUID entryId) {
        if (!due.claim()) {
            return;
        }
        Optional<WaitlistEntryView> found = entries.find(entryId);
        if (found.isEmpty()) {
            return;
        }
        // the card before the entry, as those who merge and erase cards do
        customers.get(found.get().customerId());
        Optional<WaitlistEntryView> locked = entries.lock(entryId);
        if (locked.isEmpty() || !due.first().equals(Optional.of(entryId))) {
            return;
        }
        WaitlistEntryView entry = locked.get();
        Optional<Slot> slot = slotFor(entry);
        if (due.hasNotes()) {
            return;
        }
        if (slot.isEmpty()) {
            due.looked(entryId);
            return;
        }
        BookingView held = hold(entry, slot.get());
        entries.offered(entryId, held.id());
        due.looked(entryId);
        outbox.publish(told(entry, held));
    }

    /** Leaves somebody for later to whom nothing can be offered. */
    public void passOver(UUID entryId) {
        due.failed(entryId);
    }

    private Optional<Slot> slotFor(WaitlistEntryView entry) {
        Own own = quietClients.of(entry.customerId()).orElse(null);
        UUID named = entry.branchId();
        if (named != null && isQuiet(own, named, entry.zone())) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), entry.zone());
        LocalDate from =
                entry.window().from().isBefore(today) ? today : entry.window().from();
        List<Slot> slots = findSlots.find(
                entry.items(), entry.branchId(), from, entry.window().to());
        Map<UUID, Boolean> quiet = new HashMap<>();
        return WaitlistPolicy.first(
                slots,
                entry.window(),
                entries.offersTo(entry.id()),
                slot -> !quiet.computeIfAbsent(slot.branchId(), branch -> isQuiet(own, branch, slot.zone())));
    }

    private boolean isQuiet(@Nullable Own own, UUID branchId, ZoneId zone) {
        QuietHours usual = branches.contact(branchId).settings().quietHours();
        return WaitlistPolicy.isQuiet(clock.instant(), own, usual, zone);
    }

    private BookingView hold(WaitlistEntryView entry, Slot slot) {
        Optional<ClientDetails> words = sql.query(
                        "select client_name, client_email, client_phone, client_language from booking.waitlist_entry where id = ?",
                        row -> client(
                                row.getString("client_name"),
                                row.getString("client_phone"),
                                row.getString("client_email"),
                                row.getString("client_language")),
                        entry.id())
                .get(0);
        return placeBooking
                .place(new PlaceBooking.Command(
                        slot.branchId(),
                        entry.items(),
                        slot.start(),
                        words.orElse(null),
                        words.isPresent() ? null : entry.customerId(),
                        null,
                        null,
                        true,
                        PlaceBooking.Manner.OFFERED))
                .booking();
    }

    private static Optional<ClientDetails> client(
            @Nullable String name, @Nullable String phone, @Nullable String email, @Nullable String language) {
        return name == null ? Optional.empty() : Optional.of(new ClientDetails(name, phone, email, language));
    }

    private PlaceOffered told(WaitlistEntryView entry, BookingView held) {
        BusinessView business = ownBusiness.known().orElseThrow();
        BranchContact branch = branches.contact(held.branchId());
        String language = sql.query(
                        "select client_language from booking.booking where id = ?", row -> row.getString(1), held.id())
                .get(0);
        return new PlaceOffered(
                entry.id(),
                held.id(),
                business.name(),
                branch.name(),
                branch.address(),
                held.timeZone().getId(),
                held.start(),
                held.end(),
                held.items().stream().map(BookingView.Item::serviceName).toList(),
                Objects.requireNonNull(held.heldUntil()),
                held.customerId(),
                held.clientName(),
                held.clientEmail(),
                language,
                held.clientPhone());
    }
}
