package io.thermae.booking.reservation;

import io.thermae.booking.api.Fee;
import io.thermae.booking.api.FeeKind;
import io.thermae.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is owed for a visit, as its columns; all null if nothing is. */
record FeeRow(
        @Nullable String kind,
        @Nullable Long minorUnits,
        @Nullable String currency,
        @Nullable UUID waivedBy,
        @Nullable Instant waivedAt,
        @Nullable String waiver) {

    static FeeRow of(@Nullable Fee fee) {
        if (fee == null) {
            return new FeeRow(null, null, null, null, null, null);
        }
        Fee.Waiver waiver = fee.waiver();
        return new FeeRow(
                fee.kind().name(),
                fee.amount().minorUnits(),
                fee.amount().currency().getCurrencyCode(),
                waiver == null ? null : waiver.by(),
                waiver == null ? null : waiver.at(),
                waiver == null ? null : waiver.reason());
    }

    static @Nullable Fee read(ResultSet row) throws SQLException {
        String kind = row.getString("fee_kind");
        if (kind == null) {
            return null;
        }
        OffsetDateTime waivedAt = row.getObject("fee_waived_at", OffsetDateTime.class);
        return new Fee(
                FeeKind.valueOf(kind),
                new Money(row.getLong("fee_minor"), Currency.getInstance(row.getString("fee_currency"))),
                waivedAt == null
                        ? null
                        : new Fee.Waiver(
                                row.getObject("fee_waived_by", UUID.class),
                                waivedAt.toInstant(),
                                row.getString("fee_waiver")));
    }
}
