package io.thermae.booking.customer;

import io.thermae.booking.api.CustomerView;
import io.thermae.booking.api.FollowMerge;
import io.thermae.booking.api.MergeCustomers;
import io.thermae.kernel.Erasures;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.NoteReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Merges cards, and suggests which. */
@Stateless
@PermitAll
@TenantTransaction
public class MergeCustomersBean implements MergeCustomers {

    /** Both cards, in one order: bookings with either are waited for, and later ones wait. */
    private static final String LOCK =
            "select anonymous from booking.customer where id in (?, ?) order by id for update";

    private static final String PAIRS =
            """
            select c.id, o.id as other, c.phone = o.phone as phone, c.email = o.email as email,
                   c.name_key = o.name_key and c.name_key like '% %' as name
            from booking.customer c
            join booking.customer o on o.id > c.id and (o.phone = c.phone or o.email = c.email
                                                        or (o.name_key = c.name_key and c.name_key like '% %'))
            where c.erased_at is null and o.erased_at is null and not c.anonymous and not o.anonymous
              and (?::uuid is null or (c.id, o.id) > (?, ?))
            """;

    @Inject
    Sql sql;

    @Inject
    Cards cards;

    @Inject
    CustomerNews news;

    @Inject
    CustomerScope scope;

    @Inject
    ExpectedVersion expected;

    @Inject
    Erasures erasures;

    @Inject
    NoteReading noteReading;

    @Inject
    @Any
    Instance<FollowMerge> followers;

    /** Two ids, and why. */
    private record Alike(UUID customer, UUID other, Set<Likeness> likeness) {}

    /**
     * One merge or erasure of a business after the other, so they cannot meet. A booking locks the one card on which it
     * will be, and only if that is no pointer: so whoever has both cards here sees all bookings with them, and none comes
     * later. Pointers to the other card are turned without being locked for anybody: nothing is written to them.
     */
    @Override
    public CustomerView merge(UUID customerId, UUID otherId) {
        scope.require(customerId);
        erasures.begin();
        boolean anonymous =
                sql.query(LOCK, row -> row.getBoolean(1), customerId, otherId).contains(true);
        expected.require(scope.lock(customerId).version());
        if (customerId.equals(otherId)) {
            throw new InvalidInput("otherId", "same_customer");
        }
        if (!scope.sees(otherId)) {
            throw new InvalidInput(
                    "otherId", scope.mergedInto(otherId).isPresent() ? "already_merged" : "unknown_customer");
        }
        CustomerView other = scope.lock(otherId);
        if (anonymous) {
            throw new InvalidInput("otherId", "nobodys_card");
        }
        moveRecords(otherId, customerId);
        mergeCards(otherId, customerId);
        followers.forEach(each -> each.merged(otherId, customerId));
        CustomerView merged = cards.get(customerId);
        news.merged(otherId, other.version() + 1, customerId);
        news.updated(merged);
        return merged;
    }

    private void moveRecords(UUID from, UUID to) {
        // before the bookings, as who takes an offer locks them
        sql.update("update booking.waitlist_entry set customer_id = ? where customer_id = ?", to, from);
        sql.update("update booking.booking set customer_id = ?, version = version + 1 where customer_id = ?", to, from);
        sql.update("update booking.customer_note set customer_id = ? where customer_id = ?", to, from);
        sql.update(
                """
                delete from booking.allergy g
                where g.customer_id = ? and exists (select from booking.allergy k where k.customer_id = ?
                                                    and k.substance = g.substance and k.note is not distinct from g.note)
                """,
                from,
                to);
        sql.update("update booking.allergy set customer_id = ? where customer_id = ?", to, from);
        sql.query("select doors.hand_customer_over(?, ?)", row -> "", from, to);
        sql.update(
                """
                insert into booking.customer_tag (customer_id, tag)
                select ?, tag from booking.customer_tag where customer_id = ? on conflict do nothing
                """,
                to,
                from);
        sql.update("delete from booking.customer_tag where customer_id = ?", from);
        sql.update(
                """
                insert into booking.customer_master (customer_id, master_id, position)
                select ?, master_id,
                       position + (select coalesce(max(position), 0) from booking.customer_master where customer_id = ?)
                from booking.customer_master where customer_id = ?
                on conflict do nothing
                """,
                to,
                to,
                from);
        sql.update("delete from booking.customer_master where customer_id = ?", from);
    }

    private void mergeCards(UUID from, UUID to) {
        sql.update(
                """
                update booking.customer c
                set email = coalesce(c.email, o.email), phone = coalesce(c.phone, o.phone),
                    birth_date = coalesce(c.birth_date, o.birth_date), branch_id = coalesce(c.branch_id, o.branch_id),
                    blocked_at = coalesce(c.blocked_at, o.blocked_at),
                    block_reason = coalesce(c.block_reason, o.block_reason),
                    created_at = least(c.created_at, o.created_at), version = c.version + 1
                from booking.customer o
                where c.id = ? and o.id = ?
                """,
                to,
                from);
        sql.update(
                """
                update booking.customer
                set merged_into = ?, blocked_at = null, block_reason = null, version = version + 1
                where id = ? or merged_into = ?
                """,
                to,
                from,
                from);
    }

    @Override
    public List<Pair> duplicates(@Nullable Position after, int limit) {
        UUID customer = after == null ? null : after.customer();
        UUID other = after == null ? null : after.other();
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(customer);
        arguments.add(customer);
        arguments.add(other);
        Stream.of(scope.arguments()).forEach(arguments::add);
        Stream.of(scope.arguments(limit)).forEach(arguments::add);
        List<Alike> alike = sql.query(
                PAIRS + " and " + CustomerScope.VISIBLE + " and " + CustomerScope.visible("o")
                        + " order by c.id, o.id limit ?",
                row -> new Alike(
                        row.getObject("id", UUID.class),
                        row.getObject("other", UUID.class),
                        likeness(row.getBoolean("phone"), row.getBoolean("email"), row.getBoolean("name"))),
                arguments.toArray());
        return pairs(alike);
    }

    private List<Pair> pairs(List<Alike> alike) {
        UUID[] seen = alike.stream()
                .flatMap(each -> Stream.of(each.customer(), each.other()))
                .distinct()
                .toArray(UUID[]::new);
        if (seen.length == 0) {
            return List.of();
        }
        noteReading.note("booking.customer", null, Map.of("customers", List.of(seen)));
        Map<UUID, CustomerView> found = new LinkedHashMap<>();
        sql.query(Cards.SELECT + " where c.id = any (?)", Cards::card, (Object) seen)
                .forEach(card -> found.put(card.id(), card));
        return alike.stream()
                .map(each -> new Pair(
                        Objects.requireNonNull(found.get(each.customer())),
                        Objects.requireNonNull(found.get(each.other())),
                        each.likeness()))
                .toList();
    }

    private static Set<Likeness> likeness(boolean phone, boolean email, boolean name) {
        Set<Likeness> all = EnumSet.noneOf(Likeness.class);
        if (phone) {
            all.add(Likeness.PHONE);
        }
        if (email) {
            all.add(Likeness.EMAIL);
        }
        if (name) {
            all.add(Likeness.NAME);
        }
        return all;
    }
}
