package io.thermae.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.FindBookings;
import io.thermae.booking.api.PrepaidBookings;
import io.thermae.booking.api.PrepaidBookings.Taken;
import io.thermae.booking.api.Prepayment;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import io.thermae.kernel.SqlFailed;
import io.thermae.kernel.TenantSetting;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Pays for bookings as whoever takes the money does; apart from the test, since who looks for tests has none of these classes. */
@Dependent
public class PrepaidProbe {

    private static final Currency KZT = Currency.getInstance("KZT");

    @Inject
    PrepaidBookings prepaidBookings;

    @Inject
    PrepaidBusiness business;

    @Inject
    FindBookings findBookings;

    @Inject
    CurrentCaller caller;

    @Inject
    TenantSetting setting;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Resource
    UserTransaction transaction;

    void enter() {
        business.enter();
    }

    void whatIsPaidInPartLeavesItHeld() {
        UUID booking = business.holds();
        Prepayment asked = prepaidBookings.prepayment(booking).orElseThrow();
        assertEquals(tenge(500_000), asked.due());
        assertTrue(asked.open());
        assertTrue(Objects.requireNonNull(asked.heldUntil()).isAfter(clock.instant()));

        assertEquals(Taken.NOT_ENOUGH, prepaidBookings.paid(booking, tenge(499_999)));

        assertEquals(BookingStatus.PENDING, status(booking));
        assertTrue(prepaidBookings.prepayment(booking).orElseThrow().open());
        assertEquals(Taken.CONFIRMED, prepaidBookings.paid(booking, tenge(500_000)));
        assertEquals(BookingStatus.CONFIRMED, status(booking));
        assertFalse(prepaidBookings.prepayment(booking).orElseThrow().open());
        assertEquals(Taken.TAKEN_ALREADY, prepaidBookings.paid(booking, tenge(500_000)));
    }

    void otherMoneyAndOtherBookingsAreDefects() {
        UUID booking = business.holds();
        Money euro = new Money(500_000, Currency.getInstance("EUR"));

        EJBException defect = assertThrows(EJBException.class, () -> prepaidBookings.paid(booking, euro));
        assertTrue(defect.getCause() instanceof IllegalArgumentException);
        assertThrows(NotFound.class, () -> prepaidBookings.paid(Ids.next(), tenge(1)));
        assertThrows(NotFound.class, () -> prepaidBookings.prepayment(Ids.next()));
        assertEquals(BookingStatus.PENDING, status(booking));
    }

    void whatIsOverIsTakenAgainForAllOfTheMoneyOnly() throws Exception {
        UUID booking = business.holds();
        lapse(booking);
        assertFalse(prepaidBookings.prepayment(booking).orElseThrow().open());

        assertEquals(Taken.TOO_LATE, prepaidBookings.paid(booking, tenge(499_999)));
        assertEquals(BookingStatus.EXPIRED, status(booking));
        assertEquals(Taken.CONFIRMED, prepaidBookings.paid(booking, tenge(500_000)));
        assertEquals(BookingStatus.CONFIRMED, status(booking));
    }

    void whoComesTooLateDoesNotEndTheTransactionThatHasHisMoney() throws Exception {
        UUID late = business.holds();
        lapse(late);
        UUID next = business.holds();

        transaction.begin();
        Taken taken = prepaidBookings.paid(late, tenge(500_000));
        int still = transaction.getStatus();
        transaction.commit();

        assertEquals(Taken.TOO_LATE, taken);
        assertEquals(Status.STATUS_ACTIVE, still);
        assertEquals(BookingStatus.EXPIRED, status(late));
        assertEquals(BookingStatus.PENDING, status(next));
        assertEquals(Taken.CONFIRMED, prepaidBookings.paid(next, tenge(500_000)));
    }

    void whatTheDatabaseRefusesLeavesWhatWasWrittenBefore() throws Exception {
        UUID booking = business.holds();

        transaction.begin();
        setting.open(Objects.requireNonNull(caller.get().tenant()));
        note(booking, "before");
        assertThrows(
                SqlFailed.class,
                () -> sql.together(() -> sql.attempt(() -> {
                    sql.later("update booking.booking set notes = 'tried' where id = ?", booking);
                    sql.later("update booking.booking set party_size = 0 where id = ?", booking);
                    return true;
                })));
        assertThrows(
                IllegalStateException.class,
                () -> sql.together(() -> sql.attempt(() -> {
                    sql.later("update booking.booking set notes = 'not sent' where id = ?", booking);
                    throw new IllegalStateException("Given up");
                })));
        assertEquals("before", findBookings.get(booking).notes());
        sql.attempt(() -> sql.update("update booking.booking set client_name = 'done' where id = ?", booking));
        transaction.commit();

        BookingView kept = findBookings.get(booking);
        assertEquals("before", kept.notes());
        assertEquals("done", kept.clientName());
    }

    private void note(UUID booking, String notes) {
        sql.update("update booking.booking set notes = ? where id = ?", notes, booking);
    }

    /** Lets the time of a hold be over. */
    private void lapse(UUID booking) throws Exception {
        transaction.begin();
        setting.open(Objects.requireNonNull(caller.get().tenant()));
        for (String its : List.of(
                "booking set held_until = ? where id = ?", "allocation set held_until = ? where booking_id = ?")) {
            assertEquals(1, sql.update("update booking." + its, Instant.EPOCH, booking));
        }
        transaction.commit();
    }

    private BookingStatus status(UUID booking) {
        return findBookings.get(booking).status();
    }

    private static Money tenge(long minorUnits) {
        return new Money(minorUnits, KZT);
    }
}
