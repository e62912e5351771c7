package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingSnapshot;
import io.thermae.kernel.NotFound;
import io.thermae.tenancy.api.BranchContact;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

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
                    booking.notes());
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

    BookingSnapshot of(Booking booking) {
        return scene(
                        booking.branchId(),
                        booking.items().stream()
                                .flatMap(item -> item.masters().stream())
                                .toList())
                .of(booking);
    }
}
