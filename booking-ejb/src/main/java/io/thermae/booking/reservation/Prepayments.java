package io.thermae.booking.reservation;

import io.thermae.booking.api.PaymentSteps;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.PrepaymentRule;
import io.thermae.booking.availability.BookingWindow;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Money;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Of whom something is asked before his visit is taken, by {@link PrepaymentPolicy}. */
@ApplicationScoped
public class Prepayments {

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    PaymentSteps paymentSteps;

    /**
     * What counts of who books, looked up before anything is written.
     *
     * @param rules of the services, in order; none where nothing is asked
     * @param step in which steps one can pay in a currency, in minor units
     */
    record Asked(List<PrepaymentRule> rules, PrepaymentPolicy.History history, ToLongFunction<Currency> step) {

        /** Of whom nothing is asked. */
        static final Asked NOTHING = new Asked(List.of(), PrepaymentPolicy.History.NONE, currency -> 1);

        /** What is due; null for nothing. */
        @Nullable
        Money due(List<Money> prices, int party) {
            return rules.isEmpty()
                    ? null
                    : PrepaymentPolicy.due(rules, prices, party, history)
                            .map(due -> PrepaymentPolicy.payable(due, prices, step.applyAsLong(due.currency())))
                            .orElse(null);
        }
    }

    /** Staff books without it, unless the place is to be held. The customer's history is looked at only if a service asks. */
    Asked of(Planning.Place place, UUID customer, PlaceBooking.Manner manner) {
        boolean asked = manner.hold() != PlaceBooking.Hold.NONE || !BookingWindow.isStaff(caller.get());
        if (manner.walkIn() || !asked) {
            return Asked.NOTHING;
        }
        List<PrepaymentRule> rules = place.plan().placements().stream()
                .flatMap(placement -> placement.step().service().each().stream())
                .map(service -> service.terms().rules().prepayment())
                .toList();
        return new Asked(
                rules,
                PrepaymentPolicy.asksForHistory(rules) ? historyOf(customer) : PrepaymentPolicy.History.NONE,
                paymentSteps::of);
    }

    private PrepaymentPolicy.History historyOf(UUID customer) {
        return sql.query(
                        """
                        select count(*) filter (where b.status in ('CONFIRMED', 'CHECKED_IN', 'COMPLETED')) as taken,
                               count(*) filter (where b.status = 'NO_SHOW') as missed
                        from booking.booking b where b.customer_id = ?
                        """,
                        row -> new PrepaymentPolicy.History(row.getLong("taken"), row.getLong("missed")),
                        customer)
                .get(0);
    }
}
