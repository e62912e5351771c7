package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.BookingStatus;
import io.thermae.kernel.NotFound;
import io.thermae.tenancy.api.BranchContact;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells of a booking all that an event says of it. */
@ApplicationScoped
public class Snapshots {

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    KnownBranches branches;

    @Inject
    KnownMasters masters;

    /** What there is to tell beside bookings: looked up before, so that nothing has to be asked while they are written. */
    record Scene(BusinessView business, BranchContact branch, Map<UUID, KnownMasters.Known> masters) {

        /** A booking in this branch, by these masters. */
        BookingSnapshot of(Booking booking) {
            return new BookingSnapshot(
                    booking.id(),
                    booking.number(),
                    booking.sequence(),
                    business.name(),
                    branch.name(),
                    branch.address(),
                    branch.phone(),
                    booking.zone().getId(),
                    booking.start(),
                    booking.end(),
                    booking.items().stream().map(this::item).toList(),
                    booking.total(),
                    new BookingSnapshot.Client(
                            booking.client().id(),
                            booking.client().name(),
                            booking.client().email(),
                            booking.client().phone(),
                            booking.client().language()),
                    booking.notes(),
                    null,
                    null,
                    booking.partySize(),
                    null,
                    booking.branchId(),
                    null,
                    booking.status() == BookingStatus.PENDING ? true : null,
                    booking.dues().prepaid());
        }

        private BookingSnapshot.Item item(BookingItem item) {
            KnownMasters.Known master = Objects.requireNonNull(masters.get(item.masterId()));
            return new BookingSnapshot.Item(
                    item.serviceId(),
                    item.serviceName(),
                    item.masterId(),
                    master.name(),
                    master.email(),
                    language(master),
                    item.start(),
                    item.end(),
                    item.price(),
                    item.helpers().stream().map(this::helper).toList());
        }

        private BookingSnapshot.Helper helper(UUID masterId) {
            KnownMasters.Known master = Objects.requireNonNull(masters.get(masterId));
            return new BookingSnapshot.Helper(masterId, master.name(), master.email(), language(master));
        }

        private String language(KnownMasters.Known master) {
            return Objects.requireNonNullElse(
                            master.language(), branch.settings().defaultLanguage())
                    .tag();
        }
    }

    Scene scene(UUID branchId, Collection<UUID> masterIds) {
        return new Scene(
                ownBusiness.known().orElseThrow(() -> new NotFound("tenant")),
                branches.of(branchId),
                masters.of(Set.copyOf(masterIds)));
    }

    /** What there is to tell of several bookings of one client in one branch, looked up before they are written. */
    record Telling(Scene scene) {

        /**
         * One snapshot for all that the same masters do, which names the others' starts; the client, who has to do with all
         * of them, is told with the first one, of all.
         */
        List<BookingSnapshot> of(List<Booking> bookings) {
            Map<Set<UUID>, List<Booking>> byMasters = bookings.stream()
                    .collect(Collectors.groupingBy(Telling::masters, LinkedHashMap::new, Collectors.toList()));
            List<BookingSnapshot> told = new ArrayList<>();
            for (List<Booking> same : byMasters.values()) {
                BookingSnapshot first = scene.of(same.get(0));
                told.add(
                        told.isEmpty()
                                ? first.with(startsAfterFirst(bookings), startsAfterFirst(same), idsAfterFirst(same))
                                : first.with(List.of(), startsAfterFirst(same), idsAfterFirst(same))
                                        .forMastersOnly());
            }
            return told;
        }

        private static Set<UUID> masters(Booking booking) {
            return booking.items().stream()
                    .flatMap(item -> item.masters().stream())
                    .collect(Collectors.toSet());
        }

        private static List<UUID> idsAfterFirst(List<Booking> bookings) {
            return bookings.stream().skip(1).map(Booking::id).toList();
        }

        private static List<Instant> startsAfterFirst(List<Booking> bookings) {
            return bookings.stream().skip(1).map(Booking::start).toList();
        }
    }

    Telling telling(List<Booking> bookings) {
        return new Telling(scene(
                bookings.get(0).branchId(),
                bookings.stream()
                        .flatMap(booking -> booking.items().stream())
                        .flatMap(item -> item.masters().stream())
                        .toList()));
    }

    BookingSnapshot of(Booking booking) {
        return scene(
                        booking.branchId(),
                        booking.items().stream()
                                .flatMap(item -> item.masters().stream())
                                .toList())
                .of(booking);
    }
}
