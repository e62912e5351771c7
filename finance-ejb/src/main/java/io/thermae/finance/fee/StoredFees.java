package io.thermae.finance.fee;

import io.thermae.booking.api.Fee;
import io.thermae.booking.api.FeeKind;
import io.thermae.booking.api.UnkeptVisit;
import io.thermae.finance.api.FeeStatus;
import io.thermae.finance.api.FeeView;
import io.thermae.finance.api.OwedFees.Filter;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fees of the caller's tenant. Whoever writes one has locked its booking. */
@ApplicationScoped
public class StoredFees {

    @Inject
    Sql sql;

    @Inject
    BranchScope scope;

    @Inject
    Clock clock;

    /** Notes what has become of a fee; what was decided of it stays. */
    void note(UnkeptVisit visit, Fee fee, FeeStatus status) {
        sql.update(
                """
                insert into finance.fee
                    (id, booking_id, booking_number, branch_id, kind, amount_minor, currency, owed_at, status)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, booking_id)
                    do update set status = excluded.status where fee.status = 'UNDECIDED' and excluded.status <> 'UNDECIDED'
                """,
                Ids.next(),
                visit.bookingId(),
                visit.number(),
                visit.branchId(),
                fee.kind().name(),
                fee.amount().minorUnits(),
                fee.amount().currency().getCurrencyCode(),
                clock.instant(),
                status.name());
    }

    /** The business does without the fee of a booking, whatever was decided of it before. */
    void waived(UUID bookingId) {
        sql.update("update finance.fee set status = 'WAIVED' where booking_id = ?", bookingId);
    }

    /** What has been owed for longest first; those that the caller sees. */
    List<FeeView> list(Filter filter, Portion portion) {
        UUID @Nullable [] branches = scope.confinedTo();
        FeeStatus wanted = filter.status();
        String status = wanted == null ? null : wanted.name();
        return sql.query(
                """
                select * from finance.fee
                where (?::uuid is null or id > ?) and (?::uuid[] is null or branch_id = any (?))
                  and (?::uuid is null or branch_id = ?) and (?::text is null or status = ?)
                order by id limit ?
                """,
                StoredFees::view,
                portion.after(),
                portion.after(),
                branches,
                branches,
                filter.branchId(),
                filter.branchId(),
                status,
                status,
                portion.limit());
    }

    private static FeeView view(ResultSet row) throws SQLException {
        return new FeeView(
                row.getObject("id", UUID.class),
                row.getObject("booking_id", UUID.class),
                row.getString("booking_number"),
                row.getObject("branch_id", UUID.class),
                FeeKind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                Timestamps.of(row, "owed_at"),
                FeeStatus.valueOf(row.getString("status")));
    }
}
