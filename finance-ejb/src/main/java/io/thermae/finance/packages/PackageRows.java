package io.thermae.finance.packages;

import io.thermae.finance.api.PackageEntryKind;
import io.thermae.finance.api.PackageEntryView;
import io.thermae.finance.api.PackageStatus;
import io.thermae.finance.api.PackageView;
import io.thermae.kernel.Money;
import io.thermae.kernel.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Reads packages and what hangs on them. */
final class PackageRows {

    private PackageRows() {}

    static PackageView sold(ResultSet row, LocalDate today) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        LocalDate expiresOn = row.getObject("expires_on", LocalDate.class);
        LocalDate frozenOn = row.getObject("frozen_on", LocalDate.class);
        LocalDate trustedUntil = row.getObject("trusted_until", LocalDate.class);
        return new PackageView(
                row.getObject("id", UUID.class),
                row.getObject("kind_id", UUID.class),
                row.getObject("membership_id", UUID.class),
                row.getString("name"),
                List.of((UUID[]) row.getArray("service_ids").getArray()),
                List.of((UUID[]) row.getArray("branch_ids").getArray()),
                PackageStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getObject("branch_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("invoice_id", UUID.class),
                row.getBoolean("paid"),
                trustedUntil != null && !today.isAfter(trustedUntil),
                row.getInt("visits"),
                row.getInt("visits_left"),
                new Money(row.getLong("net_minor"), currency),
                new Money(row.getLong("tax_minor"), currency),
                new Money(row.getLong("net_left_minor"), currency),
                new Money(row.getLong("tax_left_minor"), currency),
                expiresOn,
                PackagePolicy.isExpired(expiresOn, frozenOn, today),
                frozenOn,
                row.getObject("sold_on", LocalDate.class),
                Timestamps.of(row, "sold_at"),
                row.getObject("sold_by", UUID.class));
    }

    static PackageEntryView entry(ResultSet row) throws SQLException {
        return new PackageEntryView(
                row.getObject("id", UUID.class),
                PackageEntryKind.valueOf(row.getString("kind")),
                row.getInt("visits"),
                new Money(row.getLong("net_minor"), Currency.getInstance(row.getString("currency"))),
                row.getInt("visits_left"),
                row.getObject("payment_id", UUID.class),
                row.getObject("invoice_id", UUID.class),
                row.getObject("line_position", Integer.class),
                row.getObject("refund_id", UUID.class),
                row.getObject("credit_note_id", UUID.class),
                row.getObject("done_on", LocalDate.class),
                Timestamps.of(row, "done_at"),
                row.getObject("done_by", UUID.class));
    }

    static StoredPackages.Use use(ResultSet row) throws SQLException {
        return new StoredPackages.Use(
                row.getObject("id", UUID.class),
                row.getObject("package_id", UUID.class),
                row.getObject("invoice_id", UUID.class),
                row.getInt("line_position"),
                new VisitsLeft(row.getInt("visits"), row.getLong("net_minor"), row.getLong("tax_minor")).negated());
    }
}
