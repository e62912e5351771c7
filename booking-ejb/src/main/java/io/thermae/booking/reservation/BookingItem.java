package io.thermae.booking.reservation;

import io.thermae.booking.availability.Offer;
import io.thermae.booking.availability.Plan;
import io.thermae.booking.availability.Visit;
import io.thermae.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One service of a booking, with name, buffers and price as they were agreed.
 *
 * @param masterChosen whether the client asked for this master; otherwise another may do
 */
record BookingItem(
        UUID serviceId,
        String serviceName,
        UUID masterId,
        boolean masterChosen,
        Instant start,
        Instant end,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        Money price) {

    /** The items of a visit as planned. */
    static List<BookingItem> of(Plan plan, List<Money> prices) {
        List<BookingItem> items = new ArrayList<>();
        for (Plan.Placement placement : plan.placements()) {
            Visit.Step step = placement.step();
            Offer service = step.service();
            items.add(new BookingItem(
                    service.id(),
                    service.name(),
                    placement.masters().get(0),
                    step.chosenMaster() != null,
                    placement.work().start(),
                    placement.work().end(),
                    (int) service.bufferBefore().toMinutes(),
                    (int) service.bufferAfter().toMinutes(),
                    prices.get(items.size())));
        }
        return items;
    }

    /** The service as it was agreed: a move keeps its length, its buffers and its price. */
    Offer agreed() {
        return Offer.simple(
                serviceId,
                serviceName,
                Duration.between(start, end),
                Duration.ofMinutes(bufferBeforeMinutes),
                Duration.ofMinutes(bufferAfterMinutes),
                price);
    }
}
