package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingSnapshot;
import io.thermae.kernel.Language;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.BranchContact;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.ReaderPreferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells of a booking all that an event says of it. */
@ApplicationScoped
public class Snapshots {

    @Inject
    Sql sql;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Branches branches;

    @Inject
    ReaderPreferences preferences;

    private record Contact(String name, @Nullable String email, @Nullable UUID userId) {}

    BookingSnapshot of(Booking booking) {
        BusinessView business = ownBusiness.find().orElseThrow(() -> new NotFound("tenant"));
        BranchContact branch = branches.contact(booking.branchId());
        Map<UUID, Contact> masters = masters(booking);
        Map<UUID, Language> languages = preferences.languages(masters.values().stream()
                .map(Contact::userId)
                .filter(Objects::nonNull)
                .toList());
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
                booking.items().stream()
                        .map(item -> item(item, masters, languages, branch.language()))
                        .toList(),
                booking.total(),
                new BookingSnapshot.Client(
                        booking.client().id(),
                        booking.client().name(),
                        booking.client().email(),
                        booking.client().phone(),
                        booking.client().language()),
                booking.notes());
    }

    /** @param otherwise the language of masters who do not sign in */
    private static BookingSnapshot.Item item(
            BookingItem item, Map<UUID, Contact> masters, Map<UUID, Language> languages, Language otherwise) {
        Contact master = Objects.requireNonNull(masters.get(item.masterId()));
        UUID userId = master.userId();
        Language language = userId == null ? otherwise : languages.getOrDefault(userId, otherwise);
        return new BookingSnapshot.Item(
                item.serviceId(),
                item.serviceName(),
                item.masterId(),
                master.name(),
                master.email(),
                language.tag(),
                item.start(),
                item.end(),
                item.price());
    }

    private Map<UUID, Contact> masters(Booking booking) {
        UUID[] ids =
                booking.items().stream().map(BookingItem::masterId).distinct().toArray(UUID[]::new);
        Map<UUID, Contact> masters = new HashMap<>();
        sql.query(
                "select id, first_name, last_name, email, user_id from booking.master where id = any (?)",
                row -> masters.put(
                        row.getObject("id", UUID.class),
                        new Contact(
                                row.getString("first_name") + " " + row.getString("last_name"),
                                row.getString("email"),
                                row.getObject("user_id", UUID.class))),
                (Object) ids);
        return masters;
    }
}
