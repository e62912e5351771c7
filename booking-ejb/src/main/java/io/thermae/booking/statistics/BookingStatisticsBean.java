package io.thermae.booking.statistics;

import io.thermae.booking.api.BookingStatistics;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Money;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.Period;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Asks the doors {@code bookings_over_time}, {@code revenue_over_time} and {@code most_active_tenants}. */
@Stateless
@PermitAll
@CrossTenant("Counts over all businesses, for the platform's administrators")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BookingStatisticsBean implements BookingStatistics {

    @Inject
    Sql sql;

    @Override
    public List<Bookings> bookings(Period period) {
        return sql.query(
                "select * from doors.bookings_over_time(?, ?, ?)",
                row -> new Bookings(
                        row.getObject("period", LocalDate.class),
                        row.getLong("bookings"),
                        row.getLong("completed"),
                        row.getLong("fallen_through")),
                period.by().unit(),
                period.from(),
                period.to());
    }

    @Override
    public List<Revenue> revenue(Period period) {
        return sql.query(
                "select * from doors.revenue_over_time(?, ?, ?)",
                row -> new Revenue(
                        row.getObject("period", LocalDate.class),
                        new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency")))),
                period.by().unit(),
                period.from(),
                period.to());
    }

    @Override
    public List<Active> mostActive(Period period, int atMost) {
        return sql.query(
                "select * from doors.most_active_tenants(?, ?, ?)",
                row -> new Active(
                        row.getObject("tenant_id", UUID.class),
                        row.getString("name"),
                        row.getString("subdomain"),
                        row.getLong("bookings")),
                period.from(),
                period.to(),
                atMost);
    }
}
