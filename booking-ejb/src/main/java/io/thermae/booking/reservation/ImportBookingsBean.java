package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingPlaced;
import io.thermae.booking.api.ImportBookings;
import io.thermae.booking.api.ImportManner;
import io.thermae.booking.api.ImportOutcome;
import io.thermae.booking.api.ImportRow;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.VisitsTimed;
import io.thermae.booking.customer.Customers.Customer;
import io.thermae.booking.customer.ManyCards;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Plans all of them in one world, and then writes them a hundred at a time. */
@Stateless
@PermitAll
@TenantTransaction
public class ImportBookingsBean implements ImportBookings {

    private static final int AT_ONCE = 100;

    @Inject
    ImportPlanning planning;

    @Inject
    ManyCards manyCards;

    @Inject
    Drafts drafts;

    @Inject
    Bookings bookings;

    @Inject
    Allocations allocations;

    @Inject
    PlannedPlaces plannedPlaces;

    @Inject
    Turns turns;

    @Inject
    Snapshots snapshots;

    @Inject
    Outbox outbox;

    @Inject
    CurrentCaller caller;

    @Inject
    Sql sql;

    @Inject
    PlanLimits limits;

    @Override
    public List<ImportOutcome> run(List<ImportRow<Said>> rows, ImportManner manner, boolean tell) {
        return manner.dryRun() ? sql.undone(() -> take(rows, manner, tell)) : take(rows, manner, tell);
    }

    private List<ImportOutcome> take(List<ImportRow<Said>> rows, ImportManner manner, boolean tell) {
        ImportPlanning.Planned planned = planning.plan(rows);
        if (manner.writes(planned.outcomes().stream().anyMatch(ImportOutcome::isRefused))) {
            write(planned.visits(), tell);
        }
        return planned.outcomes();
    }

    private void write(List<ImportPlanning.Drafted> visits, boolean tell) {
        if (!visits.isEmpty()) {
            limits.require(PlanLimit.BOOKINGS_PER_MONTH, visits.size());
        }
        List<Customer> clients = allocations.atOnce(() -> manyCards.cardsOf(
                visits.stream().map(ImportPlanning.Drafted::client).toList(),
                caller.get().language().tag()));
        // who moves a group visit locks it before its masters: if the two meet, this begins anew
        allocations.atOnce(() -> {
            plannedPlaces.lock(visits.stream().map(visit -> visit.place().plan()));
            return visits;
        });
        List<Booking> written = new ArrayList<>();
        for (int first = 0; first < visits.size(); first += AT_ONCE) {
            int from = first;
            int to = Math.min(visits.size(), first + AT_ONCE);
            allocations.atOnce(() -> {
                for (int i = from; i < to; i++) {
                    written.add(write(visits.get(i), clients.get(i)));
                }
                turns.note(
                        visits.subList(from, to).stream()
                                .map(ImportPlanning.Drafted::place)
                                .toList(),
                        List.of());
                return to;
            });
        }
        if (tell) {
            written.forEach(booking -> outbox.publish(new BookingPlaced(snapshots.of(booking))));
        } else {
            VisitsTimed.of(written.stream().map(Booking::id).toList()).forEach(outbox::publish);
        }
    }

    private Booking write(ImportPlanning.Drafted visit, Customer client) {
        PlaceBooking.Command command = visit.command();
        Booking booking = drafts.of(Ids.next(), visit.place(), client, command, false, Prepayments.Asked.NOTHING, null);
        bookings.insert(booking);
        allocations.reserve(booking, visit.place().plan().reservations());
        return booking;
    }
}
