package io.thermae.booking.personal;

import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.ClientContact;
import io.thermae.tenancy.api.DataSubject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cards and bookings are about a customer. For the business: what is on his card, what carries its e-mail, and what
 * carries its telephone and no e-mail, for a telephone may be a family's. For the client himself: what carries the contact
 * that he has proved, and nothing that somebody else may have booked under the same card.
 */
@ApplicationScoped
public class CustomerRecords {

    private static final String OF_CARD =
            """
            with asked as (select ?::uuid as id),
            card as (select c.* from booking.customer c join asked a on a.id in (c.id, c.merged_into)),
            cards as (select distinct c.* from booking.customer c join card on c.id = card.id or c.email = card.email
                                                             or (c.phone = card.phone and c.email is null))
            select true as is_card, id, name, email, phone from cards
            union all
            select false, b.id, b.client_name, b.client_email, b.client_phone from booking.booking b
            where b.customer_id in (select id from cards)
            union
            select false, b.id, b.client_name, b.client_email, b.client_phone
            from booking.booking b join card on b.client_email = card.email
            union
            select false, b.id, b.client_name, b.client_email, b.client_phone
            from booking.booking b join card on b.client_phone = card.phone and b.client_email is null
            """;

    private static final String OF_CONTACT =
            """
            select true as is_card, id, name, email, phone from booking.customer where email = ? or phone = ?
            union all
            select false, id, client_name, client_email, client_phone from booking.booking
            where client_email = ? or client_phone = ?
            """;

    @Inject
    Sql sql;

    private record Found(boolean isCard, UUID id, String name, @Nullable String email, @Nullable String phone) {}

    /** The customer of a card. */
    DataSubject ofCard(UUID customerId) {
        List<Found> found = sql.query(OF_CARD, CustomerRecords::found, customerId);
        Set<String> contacts = new HashSet<>();
        for (Found each : found) {
            add(contacts, each.email());
            add(contacts, each.phone());
        }
        return person(customerId, found, contacts);
    }

    /** The client of a contact, who has that session. */
    DataSubject ofContact(ClientContact contact, UUID sessionId) {
        boolean byEmail = contact.channel() == ClientContact.Channel.EMAIL;
        String email = byEmail ? contact.value() : null;
        String phone = byEmail ? null : contact.value();
        List<Found> found = sql.query(OF_CONTACT, CustomerRecords::found, email, phone, email, phone);
        UUID id = found.stream()
                .filter(Found::isCard)
                .map(Found::id)
                .sorted()
                .findFirst()
                .orElse(sessionId);
        return person(id, found, Set.of(contact.value()));
    }

    /** Keeps cards from being booked under, or erased by somebody else, until the transaction ends. */
    void lock(DataSubject person) {
        sql.query(
                "select id from booking.customer where id = any (?) order by id for update",
                row -> row.getObject(1, UUID.class),
                (Object) person.records().toArray(UUID[]::new));
    }

    private static DataSubject person(UUID id, List<Found> found, Set<String> contacts) {
        Set<UUID> records = new HashSet<>(Set.of(id));
        Set<String> names = new HashSet<>();
        for (Found each : found) {
            records.add(each.id());
            names.add(each.name());
        }
        return new DataSubject(DataSubject.Kind.CUSTOMER, id, records, contacts, names);
    }

    private static void add(Set<String> contacts, @Nullable String contact) {
        if (contact != null) {
            contacts.add(contact.toLowerCase(Locale.ROOT));
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getBoolean("is_card"),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"));
    }
}
