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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which customers the caller may see; those of others are to him as if they were not there. */
@ApplicationScoped
public class CustomerScope {

    /** Holds for a card {@code c} that the caller sees; takes {@link #arguments} first. */
    static final String VISIBLE =
            """
            (? or c.branch_id = any (?::uuid[])
             or exists (
                select 1 from booking.booking b
                where b.customer_id = c.id
                  and (b.branch_id = any (?::uuid[])
                       or exists (select 1 from booking.booking_item i
                                  join booking.master m on m.id = any (i.master_id || i.helper_ids)
                                  where i.booking_id = b.id and m.user_id = ?))))
            """;

    @Inject
    CurrentCaller caller;

    @Inject
    Sql sql;

    /**
     * A card that nobody else edits or erases until the transaction ends; bookings do not wait for it.
     *
     * @throws NotFound if there is none that the caller may see, or none any more
     */
    CustomerView lock(UUID customerId) {
        return sql.first(
                        Cards.SELECT + " where " + VISIBLE
                                + " and c.id = ? and c.erased_at is null for no key update of c",
                        Cards::card,
                        arguments(customerId))
                .orElseThrow(() -> new NotFound("customer"));
    }

    /** Keeps a card from being erased until the transaction ends, and from nothing else; throws as {@link #lock}. */
    void hold(UUID customerId) {
        requireSome(
                "select 1 from booking.customer c where " + VISIBLE
                        + " and c.id = ? and c.erased_at is null for key share of c",
                customerId);
    }

    /** @throws NotFound as {@link #lock} */
    void require(UUID customerId) {
        requireSome(
                "select 1 from booking.customer c where " + VISIBLE + " and c.id = ? and c.erased_at is null",
                customerId);
    }

    private void requireSome(String select, UUID customerId) {
        if (sql.query(select, row -> true, arguments(customerId)).isEmpty()) {
            throw new NotFound("customer");
        }
    }

    boolean sees(UUID customerId) {
        return sql.first(
                        "select 1 from booking.customer c where " + VISIBLE + " and c.id = ?",
                        row -> true,
                        arguments(customerId))
                .isPresent();
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
