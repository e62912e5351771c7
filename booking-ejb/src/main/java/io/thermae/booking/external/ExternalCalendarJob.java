package io.thermae.booking.external;

import io.thermae.booking.api.CalendarFailure;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Job;
import io.thermae.kernel.TenantRound;
import io.thermae.kernel.outside.Deadline;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks every few seconds, on every node, for calendars elsewhere that are due: claims a few of whatever businesses, looks at
 * them at the same time and with no transaction open, and writes down what has come of it.
 */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for calendars of all businesses; what is done is done in each one's own transactions")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ExternalCalendarJob implements Job {

    private static final String WHAT = "external calendars";

    private static final String DUE = "select * from doors.tenants_with_due_external_calendars(?, ?)";

    /** Each may be large. */
    private static final int AT_ONCE = 6;

    /** Nobody keeps the others waiting by having many that are slow. */
    private static final int OF_ONE_BUSINESS = 2;

    /** Of all that are looked at together; when the claims end, all has been written down. */
    static final Duration FOR_ALL = DueExternalCalendars.LEASE.dividedBy(2);

    @Inject
    DueExternalCalendars calendars;

    @Inject
    FetchExternalCalendar fetchCalendar;

    @Inject
    ExternalCalendarSettings settings;

    @Inject
    TenantRound claims;

    @Inject
    TenantRound settlements;

    @Override
    public String name() {
        return "booking.external-calendars";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(4);
    }

    @Override
    public boolean isDoneHere() {
        return settings.areLookedAtHere();
    }

    @Override
    public Round round() {
        Round all = Round.NOTHING;
        List<Look> looks = new ArrayList<>();
        do {
            looks.clear();
            Round businesses = claim(looks);
            all = all.plus(new Round(0, businesses.failed())).plus(lookAt(looks));
        } while (!looks.isEmpty());
        return all;
    }

    private Round claim(List<Look> looks) {
        return claims.go(WHAT, DUE, AT_ONCE, () -> {
            if (looks.size() < AT_ONCE) {
                looks.addAll(calendars.claim(Math.min(OF_ONE_BUSINESS, AT_ONCE - looks.size())));
            }
        });
    }

    /** A calendar that cannot be read is settled, too: its owner is told. */
    private Round lookAt(List<Look> looks) {
        Deadline deadline = Deadline.in(FOR_ALL);
        Map<Look, Future<Look.Outcome>> asked = new LinkedHashMap<>();
        looks.forEach(look -> asked.put(look, fetchCalendar.fetch(look, deadline)));
        Round settled = Round.NOTHING;
        for (Map.Entry<Look, Future<Look.Outcome>> each : asked.entrySet()) {
            Look look = each.getKey();
            Look.Outcome outcome = await(each.getValue(), deadline);
            settled = settled.plus(settlements.at(WHAT, look.tenantId(), () -> calendars.settle(look, outcome)));
        }
        return settled;
    }

    /** Who is given up sees the same deadline, or is interrupted: nobody goes on unseen. */
    static Look.Outcome await(Future<Look.Outcome> answer, Deadline deadline) {
        try {
            return answer.get(Math.max(0, deadline.nanosLeft()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Look.Failed(CalendarFailure.TOO_SLOW, null);
        } catch (ExecutionException e) {
            return new Look.Failed(CalendarFailure.NOT_A_CALENDAR, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Look.Failed(CalendarFailure.TOO_SLOW, null);
        }
    }
}
