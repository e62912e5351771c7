package io.thermae.finance.membership;

import io.thermae.finance.api.MembershipPause;
import io.thermae.finance.api.MembershipPeriodView;
import io.thermae.finance.api.MembershipStatus;
import io.thermae.finance.api.MembershipTerms;
import io.thermae.finance.api.MembershipView;
import io.thermae.finance.membership.PeriodPolicy.Anchor;
import io.thermae.finance.membershipkind.MembershipTermsRow;
import io.thermae.kernel.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads memberships, each with its latest period. */
final class MembershipRows {

    private MembershipRows() {}

    static Running running(ResultSet row, LocalDate today) throws SQLException {
        Anchor anchor = new Anchor(row.getObject("anchor_on", LocalDate.class), row.getInt("anchor_count"));
        LocalDate pausedFrom = row.getObject("paused_from", LocalDate.class);
        MembershipPause pause = pausedFrom == null
                ? null
                : new MembershipPause(pausedFrom, row.getObject("paused_to", LocalDate.class));
        MembershipTerms terms = MembershipTermsRow.of(row, "minimum_left");
        LocalDate cancelledOn = row.getObject("cancelled_on", LocalDate.class);
        LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
        MembershipView shown = new MembershipView(
                row.getObject("id", UUID.class),
                row.getObject("kind_id", UUID.class),
                row.getObject("next_kind_id", UUID.class),
                terms,
                MembershipStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getObject("branch_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("starts_on", LocalDate.class),
                period(row),
                row.getObject("next_on", LocalDate.class),
                pause,
                endedOn == null && pause != null && pause.has(today),
                row.getBoolean("suspended"),
                cancelledOn,
                lastDay(endedOn, cancelledOn, terms, anchor, pause),
                Timestamps.of(row, "created_at"),
                row.getObject("created_by", UUID.class));
        return new Running(shown, anchor);
    }

    private static @Nullable LocalDate lastDay(
            @Nullable LocalDate endedOn,
            @Nullable LocalDate cancelledOn,
            MembershipTerms terms,
            Anchor anchor,
            @Nullable MembershipPause pause) {
        if (endedOn != null || cancelledOn == null) {
            return endedOn;
        }
        return EndPolicy.lastDay(terms, cancelledOn, anchor, pause);
    }

    private static @Nullable MembershipPeriodView period(ResultSet row) throws SQLException {
        return row.getObject("period_starts_on") == null ? null : periodOf(row);
    }

    static MembershipPeriodView periodOf(ResultSet row) throws SQLException {
        return new MembershipPeriodView(
                row.getObject("period_starts_on", LocalDate.class),
                row.getObject("period_ends_on", LocalDate.class),
                row.getInt("paused_days"),
                row.getObject("trusted_until", LocalDate.class),
                row.getObject("invoice_id", UUID.class),
                row.getObject("package_id", UUID.class),
                row.getBoolean("paid"));
    }
}
