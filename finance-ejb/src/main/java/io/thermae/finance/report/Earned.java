package io.thermae.finance.report;

import io.thermae.finance.api.RevenueReport;
import io.thermae.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some revenue, as the database has summed it up.
 *
 * @param key of what it is; null for nothing in particular
 * @param bookingId whose line it is, if it is told apart by masters and its invoice names none; null otherwise, and for what
 *     was not booked
 * @param nth which of the booking's items of the service, counted from 1
 * @param masterId whom its line names, if it is told apart by masters; null otherwise, and if it names none
 * @param tax in minor units, as {@code previousTax}; null if nobody knows
 */
record Earned(
        LocalDate start,
        @Nullable UUID key,
        @Nullable UUID bookingId,
        int nth,
        @Nullable UUID masterId,
        String currency,
        long net,
        @Nullable Long tax,
        long previousNet,
        @Nullable Long previousTax) {

    static Earned read(ResultSet row) throws SQLException {
        return new Earned(
                row.getObject("start", LocalDate.class),
                row.getObject("key", UUID.class),
                row.getObject("booking_id", UUID.class),
                row.getInt("nth"),
                row.getObject("master_id", UUID.class),
                row.getString("currency"),
                row.getLong("net"),
                row.getObject("tax", Long.class),
                row.getLong("previous_net"),
                row.getObject("previous_tax", Long.class));
    }

    /** The same revenue as of something else, told apart no further. */
    Earned of(@Nullable UUID other) {
        return new Earned(start, other, null, 0, null, currency, net, tax, previousNet, previousTax);
    }

    /** The sum of two of the same thing. */
    Earned plus(Earned other) {
        return new Earned(
                start,
                key,
                null,
                0,
                null,
                currency,
                Math.addExact(net, other.net),
                sum(tax, other.tax),
                Math.addExact(previousNet, other.previousNet),
                sum(previousTax, other.previousTax));
    }

    RevenueReport.Row row(@Nullable String name) {
        return new RevenueReport.Row(
                start, key, name, money(net), orNull(tax), money(previousNet), orNull(previousTax));
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : Long.valueOf(Math.addExact(one, other));
    }

    private @Nullable Money orNull(@Nullable Long minorUnits) {
        return minorUnits == null ? null : money(minorUnits);
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance(currency));
    }
}
