package io.thermae.finance.loyalty;

import io.thermae.finance.api.LoyaltyEntryKind;
import io.thermae.finance.api.LoyaltyEntryView;
import io.thermae.kernel.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads accounts, lots and entries. */
final class PointsRows {

    private PointsRows() {}

    static List<Share> shares(ResultSet row) throws SQLException {
        UUID[] ids = (UUID[]) row.getArray("lot_ids").getArray();
        Long[] points = (Long[]) row.getArray("lot_points").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new Share(ids[i], points[i]))
                .toList();
    }

    static PointsAccount account(ResultSet row) throws SQLException {
        return new PointsAccount(
                row.getObject("customer_id", UUID.class),
                row.getLong("balance"),
                row.getLong("owed"),
                row.getBoolean("closed"));
    }

    static Lot lot(ResultSet row) throws SQLException {
        return new Lot(
                row.getObject("id", UUID.class),
                row.getObject("expires_on", LocalDate.class),
                row.getLong("left_points"));
    }

    static LoyaltyEntryView entry(ResultSet row) throws SQLException {
        return new LoyaltyEntryView(
                row.getObject("id", UUID.class),
                LoyaltyEntryKind.valueOf(row.getString("kind")),
                row.getLong("points"),
                row.getLong("owed"),
                row.getObject("invoice_id", UUID.class),
                row.getObject("payment_id", UUID.class),
                row.getObject("refund_id", UUID.class),
                row.getObject("credit_note_id", UUID.class),
                row.getString("reason"),
                row.getObject("done_on", LocalDate.class),
                Timestamps.of(row, "done_at"),
                row.getObject("done_by", UUID.class));
    }
}
