package io.thermae.booking.reservation;

import io.thermae.booking.api.GroupVisitView;
import io.thermae.booking.api.VisitItem;
import io.thermae.booking.availability.Offer;
import io.thermae.booking.availability.Place;
import io.thermae.booking.availability.Plan;
import io.thermae.booking.availability.Prices;
import io.thermae.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One service of a booking, with all that was agreed.
 *
 * @param masterChosen whether the client asked for this master; otherwise another may do
 * @param helpers the other masters of a service of several
 * @param resourceIds what else is taken
 * @param segments as the service had them then; none for one piece of work
 * @param needs what else it takes, as it was then
 * @param addOn whether it belongs to the item before it
 * @param leftOut whether the visit took place without it: then it costs nothing
 */
record BookingItem(
        UUID serviceId,
        String serviceName,
        UUID masterId,
        boolean masterChosen,
        List<UUID> helpers,
        List<UUID> resourceIds,
        Instant start,
        Instant end,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        List<Offer.Segment> segments,
        List<Offer.Need> needs,
        Money price,
        boolean addOn,
        boolean leftOut) {

    /** All who do any of them. */
    static Set<UUID> masters(List<BookingItem> items) {
        return items.stream().flatMap(item -> item.masters().stream()).collect(Collectors.toSet());
    }

    /** The items of a visit as planned. */
    static List<BookingItem> of(Plan plan, List<Money> prices) {
        return of(plan, prices, (placement, item) -> placement.step().chosenMaster() != null);
    }

    /**
     * The items of a visit that has moved, for what they cost before.
     *
     * @param named whether a master was named for all of it; who moves his own visit has not been asked for by that
     */
    static List<BookingItem> moved(Plan plan, List<BookingItem> before, boolean named) {
        List<Money> prices = before.stream().map(BookingItem::price).toList();
        return of(plan, prices, (placement, item) -> named || before.get(item).masterChosen());
    }

    private static List<BookingItem> of(
            Plan plan, List<Money> prices, BiPredicate<Plan.Placement, Integer> masterChosen) {
        List<BookingItem> items = new ArrayList<>();
        for (Plan.Placement placement : plan.placements()) {
            Instant start = placement.work().start();
            for (Offer part : placement.step().service().each()) {
                Offer service = part.with(placement.masters().get(0));
                Instant end = start.plus(service.duration());
                boolean addOn = start.isAfter(placement.work().start());
                int item = items.size();
                items.add(of(
                        placement, service, start, end, prices.get(item), addOn, masterChosen.test(placement, item)));
                start = end;
            }
        }
        return items;
    }

    private static BookingItem of(
            Plan.Placement placement,
            Offer service,
            Instant start,
            Instant end,
            Money price,
            boolean addOn,
            boolean masterChosen) {
        List<UUID> masters = placement.masters();
        return new BookingItem(
                service.id(),
                service.name(),
                masters.get(0),
                masterChosen,
                masters.subList(1, masters.size()),
                placement.units().stream().map(Place::resourceId).distinct().toList(),
                start,
                end,
                (int) service.bufferBefore().toMinutes(),
                (int) service.bufferAfter().toMinutes(),
                service.segments().size() == 1 ? List.of() : service.segments(),
                service.needs(),
                price,
                addOn,
                false);
    }

    BookingItem withoutBeingDone() {
        return new BookingItem(
                serviceId,
                serviceName,
                masterId,
                masterChosen,
                helpers,
                resourceIds,
                start,
                end,
                bufferBeforeMinutes,
                bufferAfterMinutes,
                segments,
                needs,
                price,
                addOn,
                true);
    }

    /** The same as it is done in a group visit that was moved. */
    BookingItem in(GroupVisitView group) {
        List<UUID> masters = group.masterIds();
        boolean stays = masters.contains(masterId);
        UUID first = stays ? masterId : masters.get(0);
        return new BookingItem(
                serviceId,
                serviceName,
                first,
                masterChosen && stays,
                masters.stream().filter(master -> !master.equals(first)).toList(),
                group.resourceIds(),
                group.start(),
                group.end(),
                bufferBeforeMinutes,
                bufferAfterMinutes,
                segments,
                needs,
                price,
                addOn,
                leftOut);
    }

    /** What they cost, without what was left out. */
    static Money total(List<BookingItem> items) {
        return items.stream()
                .filter(item -> !item.leftOut())
                .map(BookingItem::price)
                .reduce(Money::plus)
                .orElseThrow(() -> new IllegalStateException("A booking has items"));
    }

    /** All who do it. */
    List<UUID> masters() {
        return Stream.concat(Stream.of(masterId), helpers.stream()).toList();
    }

    /** What a move asks for: a master who was chosen stays so, unless another one is. */
    VisitItem wish(@Nullable UUID newMaster) {
        return new VisitItem(serviceId, newMaster == null && masterChosen ? masterId : newMaster);
    }

    /** The service as it was agreed: a move keeps its length, its segments, its buffers and its price. */
    Offer agreed() {
        return new Offer(
                serviceId,
                serviceName,
                segments.isEmpty() ? List.of(new Offer.Segment(Duration.between(start, end), true)) : segments,
                Duration.ofMinutes(bufferBeforeMinutes),
                Duration.ofMinutes(bufferAfterMinutes),
                1 + helpers.size(),
                needs,
                Map.of(),
                Prices.of(price),
                Offer.Terms.USUAL);
    }
}
