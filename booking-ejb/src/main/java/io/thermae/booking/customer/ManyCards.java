package io.thermae.booking.customer;

import io.thermae.booking.api.ClientDetails;
import io.thermae.booking.api.CustomerDetails;
import io.thermae.booking.api.CustomerView;
import io.thermae.booking.customer.Customers.Customer;
import io.thermae.kernel.Ids;
import io.thermae.kernel.RaceLost;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cards by the thousand: each of these is one statement, or a few, of however many. */
@ApplicationScoped
public class ManyCards {

    private static final String NOTHING = "";

    @Inject
    Sql sql;

    @Inject
    CustomerNews news;

    @Inject
    Clock clock;

    /** Keeps others from giving any contact to a card until the transaction ends. */
    void lockAllContacts() {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('contacts ' || platform.current_tenant()::text, 0))",
                row -> "");
    }

    /** Those of the contacts that a card has. */
    Set<String> known(Collection<String> contacts) {
        String[] wanted = contacts.toArray(String[]::new);
        return new HashSet<>(sql.query(
                """
                select c.email from booking.customer c where c.email = any (?)
                union
                select c.phone from booking.customer c where c.phone = any (?)
                """,
                row -> row.getString(1),
                wanted,
                wanted));
    }

    void insert(List<CustomerDetails> cards, String language) {
        if (cards.isEmpty()) {
            return;
        }
        List<UUID> ids = cards.stream().map(card -> Ids.next()).toList();
        Instant now = clock.instant();
        sql.update(
                """
                insert into booking.customer (id, name, email, phone, birth_date, language, branch_id, created_at)
                select c.id, c.name, nullif(c.email, ''), nullif(c.phone, ''), nullif(c.birth_date, '')::date, c.language,
                       nullif(c.branch_id, '')::uuid, ?
                from unnest(?, ?, ?, ?, ?, ?, ?) as c (id, name, email, phone, birth_date, language, branch_id)
                """,
                now,
                ids.toArray(UUID[]::new),
                texts(cards, CustomerDetails::name),
                texts(cards, CustomerDetails::email),
                texts(cards, CustomerDetails::phone),
                texts(cards, CustomerDetails::birthDate),
                texts(cards, card -> Objects.requireNonNullElse(card.language(), language)),
                texts(cards, CustomerDetails::branchId));
        List<UUID> tagged = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            for (String tag : Objects.requireNonNullElse(cards.get(i).tags(), List.<String>of())) {
                tagged.add(ids.get(i));
                tags.add(tag);
            }
        }
        if (!tags.isEmpty()) {
            sql.update(
                    "insert into booking.customer_tag (customer_id, tag) select * from unnest(?, ?)",
                    tagged.toArray(UUID[]::new),
                    tags.toArray(String[]::new));
        }
        news.created(() -> IntStream.range(0, cards.size())
                .mapToObj(i -> made(ids.get(i), cards.get(i), language, now))
                .toList());
    }

    private static CustomerView made(UUID id, CustomerDetails card, String language, Instant now) {
        return new CustomerView(
                id,
                card.name(),
                card.email(),
                card.phone(),
                card.birthDate(),
                Objects.requireNonNullElse(card.language(), language),
                card.branchId(),
                List.of(),
                Objects.requireNonNullElse(card.tags(), List.<String>of()),
                now,
                null,
                null,
                null,
                1);
    }

    /**
     * The card of each client, as {@link Customers#cardOf} finds it: that with his e-mail, else that with his phone, else a
     * new one, which a later client with the same contact gets too.
     *
     * @throws RaceLost if one of them was merged or erased just now
     */
    public List<Customer> cardsOf(List<ClientDetails> clients, String language) {
        List<ClientDetails> kept = clients.stream().map(ManyCards::kept).toList();
        Map<String, UUID> cards = new HashMap<>();
        String[] contacts =
                kept.stream().flatMap(ManyCards::contacts).distinct().toArray(String[]::new);
        sql.query(
                """
                select coalesce(c.merged_into, c.id) as id, c.email, c.phone from booking.customer c
                where c.email = any (?) or c.phone = any (?)
                order by c.created_at, c.id
                """,
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    Stream.of(row.getString("email"), row.getString("phone"))
                            .filter(Objects::nonNull)
                            .forEach(contact -> cards.putIfAbsent(contact, id));
                    return id;
                },
                contacts,
                contacts);
        keep(Set.copyOf(cards.values()));
        List<Customer> found = new ArrayList<>();
        List<Customer> made = new ArrayList<>();
        for (ClientDetails client : kept) {
            UUID known = contacts(client)
                    .map(cards::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            Customer customer = new Customer(
                    known == null ? Ids.next() : known,
                    client.name(),
                    client.email(),
                    client.phone(),
                    Objects.requireNonNullElse(client.language(), language));
            if (known == null) {
                made.add(customer);
            }
            contacts(client).forEach(contact -> cards.putIfAbsent(contact, customer.id()));
            found.add(customer);
        }
        insert(made);
        return found;
    }

    /** They are neither merged nor erased until the transaction ends. */
    private void keep(Set<UUID> cards) {
        int standing = sql.query(
                        """
                        select id from booking.customer
                        where id = any (?) and merged_into is null and erased_at is null
                        order by id for key share
                        """,
                        row -> row.getObject(1, UUID.class),
                        (Object) cards.toArray(UUID[]::new))
                .size();
        if (standing < cards.size()) {
            throw new RaceLost(new IllegalStateException("A card was merged or erased"));
        }
    }

    private void insert(List<Customer> cards) {
        if (!cards.isEmpty()) {
            Instant now = clock.instant();
            sql.update(
                    """
                    insert into booking.customer (id, name, email, phone, language, created_at)
                    select c.id, c.name, nullif(c.email, ''), nullif(c.phone, ''), c.language, ?
                    from unnest(?, ?, ?, ?, ?) as c (id, name, email, phone, language)
                    """,
                    now,
                    cards.stream().map(Customer::id).toArray(UUID[]::new),
                    texts(cards, Customer::name),
                    texts(cards, Customer::email),
                    texts(cards, Customer::phone),
                    texts(cards, Customer::language));
            news.created(
                    () -> cards.stream().map(card -> Customers.made(card, now)).toList());
        }
    }

    /** As it is kept, so that it is the same one however it is typed. */
    public static ClientDetails kept(ClientDetails client) {
        return new ClientDetails(
                client.name().strip(),
                client.phone(),
                client.email() == null ? null : Cards.email(client.email()),
                client.language());
    }

    /** The e-mail address first. */
    private static Stream<String> contacts(ClientDetails client) {
        return Stream.<@Nullable String>of(client.email(), client.phone()).filter(Objects::nonNull);
    }

    private static <T> String[] texts(List<T> cards, Function<T, @Nullable Object> field) {
        return cards.stream()
                .map(field)
                .map(value -> value == null ? NOTHING : value.toString())
                .toArray(String[]::new);
    }
}
