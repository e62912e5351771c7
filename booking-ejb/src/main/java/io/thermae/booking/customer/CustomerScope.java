package io.thermae.booking.customer;

import io.thermae.booking.api.CustomerView;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which customers the caller may see; those of others are to him as if they were not there. */
@ApplicationScoped
public class CustomerScope {

    /** Holds for a card {@code c} that the caller sees, and that is no pointer; takes {@link #arguments} first. */
    static final String VISIBLE = visible("c");

    @Inject
    CurrentCaller caller;

    @Inject
    Sql sql;

    /**
     * A card that nobody else edits, merges or erases until the transaction ends; bookings do not wait for it.
     *
     * @throws NotFound if there is none that the caller may see, or none any more
     */
    CustomerView lock(UUID customerId) {
        // first of all: who has waited reads here what whoever was before has written, tags and bookings too
        sql.query("select 1 from booking.customer where id = ? for no key update", row -> true, customerId);
        return sql.first(
                        Cards.SELECT + " where " + VISIBLE + " and c.id = ? and c.erased_at is null",
                        Cards::card,
                        arguments(customerId))
                .orElseThrow(() -> missing(customerId));
    }

    /** Keeps a card from being merged or erased until the transaction ends, and from nothing else; throws as {@link #lock}. */
    void hold(UUID customerId) {
        sql.query("select 1 from booking.customer where id = ? for key share", row -> true, customerId);
        require(customerId);
    }

    /** @throws NotFound as {@link #lock} */
    void require(UUID customerId) {
        requireSome(
                "select 1 from booking.customer c where " + VISIBLE + " and c.id = ? and c.erased_at is null",
                customerId);
    }

    private void requireSome(String select, UUID customerId) {
        if (sql.query(select, row -> true, arguments(customerId)).isEmpty()) {
            throw missing(customerId);
        }
    }

    /** Whoever has the id of a card that was merged is told of which one it is a part. */
    NotFound missing(UUID customerId) {
        return mergedInto(customerId)
                .map(into -> new NotFound("customer", into))
                .orElseGet(() -> new NotFound("customer"));
    }

    /** The card that another one has become a part of, if the caller sees it. */
    Optional<UUID> mergedInto(UUID customerId) {
        return sql.first(
                        "select merged_into from booking.customer where id = ? and merged_into is not null",
                        row -> row.getObject(1, UUID.class),
                        customerId)
                .filter(this::sees);
    }

    boolean sees(UUID customerId) {
        return sql.first(
                        "select 1 from booking.customer c where " + VISIBLE + " and c.id = ?",
                        row -> true,
                        arguments(customerId))
                .isPresent();
    }

    /** As {@link #VISIBLE}, for a card of another name. */
    static String visible(String card) {
        return """
            %1$s.merged_into is null
            and (? or %1$s.branch_id = any (?::uuid[])
                 or exists (
                    select 1 from booking.booking b
                    where b.customer_id = %1$s.id
                      and (b.branch_id = any (?::uuid[])
                           or exists (select 1 from booking.booking_item i
                                      join booking.master m on m.id = any (i.master_id || i.helper_ids)
                                      where i.booking_id = b.id and m.user_id = ?))))
            """
                .formatted(card);
    }

    /** The arguments of {@link #VISIBLE}, and others after them. */
    @Nullable
    Object[] arguments(@Nullable Object... others) {
        Caller who = caller.get();
        UUID[] branches = who.role() == Role.MANAGER ? who.branches().toArray(UUID[]::new) : new UUID[0];
        List<@Nullable Object> all = new ArrayList<>();
        all.add(who.role() == Role.OWNER);
        all.add(branches);
        all.add(branches);
        all.add(who.role() == Role.MASTER ? who.userId() : null);
        all.addAll(Arrays.asList(others));
        return all.toArray();
    }
}
