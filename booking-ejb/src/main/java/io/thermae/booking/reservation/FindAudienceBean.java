package io.thermae.booking.reservation;

import io.thermae.booking.api.Audience;
import io.thermae.booking.api.FindAudience;
import io.thermae.booking.api.ReachableClient;
import io.thermae.booking.customer.CardPolicy;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds audiences, each by one statement. */
@Stateless
@PermitAll
@TenantTransaction
public class FindAudienceBean implements FindAudience {

    /** Takes {@link #leftOut}. */
    private static final String OPEN =
            """
            from booking.customer c
            where c.id <> all (?::uuid[]) and lower(c.email) <> all (?::text[]) and
            """
                    + ReachableClientsBean.REACHABLE;

    /** The last visit ended from then on if any did, and before then if none did later. Takes {@link #arguments}. */
    private static final String CHOSEN = OPEN
            + """
               and (?::uuid is null or c.branch_id = ?
                    or exists (select 1 from booking.booking b
                               where b.customer_id = c.id and b.status = 'COMPLETED' and b.branch_id = ?))
               and (cardinality(?::text[]) = 0
                    or exists (select 1 from booking.customer_tag t where t.customer_id = c.id and t.tag = any (?::text[])))
               and (?::timestamptz is null
                    or exists (select 1 from booking.booking b
                               where b.customer_id = c.id and b.status = 'COMPLETED' and b.ends_at >= ?
                                 and (?::uuid is null or b.branch_id = ?)))
               and (?::timestamptz is null
                    or (exists (select 1 from booking.booking b
                                where b.customer_id = c.id and b.status = 'COMPLETED'
                                  and (?::uuid is null or b.branch_id = ?))
                        and not exists (select 1 from booking.booking b
                                        where b.customer_id = c.id and b.status = 'COMPLETED' and b.ends_at >= ?
                                          and (?::uuid is null or b.branch_id = ?))))
               and (?::integer is null or extract(month from c.birth_date) = ?)
            """;

    private static final String CLIENT = "select c.id as customer_id, c.name, c.email, c.language ";

    @Inject
    Sql sql;

    @Inject
    OwnBusiness business;

    @Inject
    Branches branches;

    @Override
    public long count(Audience audience, LeftOut leftOut) {
        return sql.query("select count(*) " + CHOSEN, row -> row.getLong(1), arguments(audience, leftOut))
                .get(0);
    }

    @Override
    public List<ReachableClient> page(Audience audience, LeftOut leftOut, @Nullable UUID after, int limit) {
        return sql.query(
                CLIENT + CHOSEN + " and (?::uuid is null or c.id > ?) order by c.id limit ?",
                ReachableClientsBean::client,
                arguments(audience, leftOut, after, after, limit));
    }

    @Override
    public List<ReachableClient> stillReachable(Collection<UUID> clients, LeftOut leftOut) {
        List<@Nullable Object> arguments = leftOut(leftOut);
        arguments.add(clients.toArray(UUID[]::new));
        return sql.query(
                CLIENT + OPEN + " and c.id = any (?::uuid[]) order by c.id",
                ReachableClientsBean::client,
                arguments.toArray());
    }

    @Override
    public boolean stillTextable(UUID client) {
        return sql.first(
                        "select 1 from booking.customer c where c.id = ? and " + ReachableClientsBean.REACHABLE_BY_TEXT,
                        row -> true,
                        client)
                .isPresent();
    }

    private @Nullable Object[] arguments(Audience audience, LeftOut leftOut, @Nullable Object... further) {
        UUID branch = audience.branchId();
        String[] tags = audience.tags().stream().map(CardPolicy::tag).toArray(String[]::new);
        Instant from = begin(audience.lastVisitFrom(), branch);
        Instant before = begin(audience.lastVisitBefore(), branch);
        List<@Nullable Object> all = leftOut(leftOut);
        all.addAll(Arrays.asList(branch, branch, branch));
        all.addAll(Arrays.asList(tags, tags));
        all.addAll(Arrays.asList(from, from, branch, branch));
        all.addAll(Arrays.asList(before, branch, branch, before, branch, branch));
        all.addAll(Arrays.asList(audience.birthMonth(), audience.birthMonth()));
        all.addAll(Arrays.asList(further));
        return all.toArray();
    }

    private static List<@Nullable Object> leftOut(LeftOut leftOut) {
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(leftOut.clients().toArray(UUID[]::new));
        arguments.add(leftOut.addresses().toArray(String[]::new));
        return arguments;
    }

    /** By the clock of the branch whose visits are meant. */
    private @Nullable Instant begin(@Nullable LocalDate day, @Nullable UUID branch) {
        if (day == null) {
            return null;
        }
        ZoneId zone = branch == null
                ? business.zone()
                : ZoneId.of(branches.get(branch).timeZone());
        return day.atStartOfDay(zone).toInstant();
    }
}
