package io.thermae.booking.reservation;

import io.thermae.booking.availability.Visit;
import io.thermae.booking.availability.World;
import io.thermae.kernel.Money;
import io.thermae.kernel.TimeRange;
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

    /** The items of a visit that starts then and is done by these masters. */
    static List<BookingItem> of(Visit visit, Instant start, List<UUID> masters, List<Money> prices) {
        List<TimeRange> work = visit.work(start);
        List<BookingItem> items = new ArrayList<>();
        for (int i = 0; i < work.size(); i++) {
            Visit.Step step = visit.steps().get(i);
            World.Offer service = step.service();
            items.add(new BookingItem(
                    service.id(),
                    service.name(),
                    masters.get(i),
                    step.chosenMaster() != null,
                    work.get(i).start(),
                    work.get(i).end(),
                    (int) service.bufferBefore().toMinutes(),
                    (int) service.bufferAfter().toMinutes(),
                    prices.get(i)));
        }
        return items;
    }

    /** The service as it was agreed: a move keeps its length, its buffers and its price. */
    World.Offer agreed() {
        return new World.Offer(
                serviceId,
                serviceName,
                Duration.between(start, end),
                Duration.ofMinutes(bufferBeforeMinutes),
                Duration.ofMinutes(bufferAfterMinutes),
                price);
    }
}
