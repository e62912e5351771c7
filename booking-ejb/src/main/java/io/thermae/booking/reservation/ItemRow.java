package io.thermae.booking.reservation;

import io.thermae.booking.availability.Offer;
import io.thermae.kernel.Json;
import io.thermae.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** An item of a booking as JSON carries it to and from the database; instants in seconds since the epoch. */
public record ItemRow(
        int position,
        UUID serviceId,
        String serviceName,
        UUID masterId,
        boolean masterChosen,
        UUID[] helpers,
        UUID[] resourceIds,
        long start,
        long end,
        int bufferBefore,
        int bufferAfter,
        SegmentRow[] segments,
        NeedRow[] needs,
        long price,
        String currency,
        boolean addOn,
        boolean leftOut) {

    /** A segment as it was agreed. */
    public record SegmentRow(int minutes, boolean busy) {}

    /** What else was agreed to be taken. */
    public record NeedRow(UUID typeId, int quantity) {}

    static String write(List<BookingItem> items) {
        ItemRow[] rows = new ItemRow[items.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = of(i, items.get(i));
        }
        return Json.write(rows);
    }

    static List<BookingItem> read(String json) {
        return Arrays.stream(Json.read(json, ItemRow[].class))
                .map(ItemRow::item)
                .toList();
    }

    private static ItemRow of(int position, BookingItem item) {
        return new ItemRow(
                position,
                item.serviceId(),
                item.serviceName(),
                item.masterId(),
                item.masterChosen(),
                item.helpers().toArray(UUID[]::new),
                item.resourceIds().toArray(UUID[]::new),
                item.start().getEpochSecond(),
                item.end().getEpochSecond(),
                item.bufferBeforeMinutes(),
                item.bufferAfterMinutes(),
                item.segments().stream()
                        .map(segment -> new SegmentRow((int) segment.length().toMinutes(), segment.busy()))
                        .toArray(SegmentRow[]::new),
                item.needs().stream()
                        .map(need -> new NeedRow(need.typeId(), need.quantity()))
                        .toArray(NeedRow[]::new),
                item.price().minorUnits(),
                item.price().currency().getCurrencyCode(),
                item.addOn(),
                item.leftOut());
    }

    private BookingItem item() {
        return new BookingItem(
                serviceId,
                serviceName,
                masterId,
                masterChosen,
                List.of(helpers),
                List.of(resourceIds),
                Instant.ofEpochSecond(start),
                Instant.ofEpochSecond(end),
                bufferBefore,
                bufferAfter,
                Arrays.stream(segments)
                        .map(segment -> new Offer.Segment(Duration.ofMinutes(segment.minutes()), segment.busy()))
                        .toList(),
                Arrays.stream(needs)
                        .map(need -> new Offer.Need(need.typeId(), need.quantity()))
                        .toList(),
                new Money(price, Currency.getInstance(currency)),
                addOn,
                leftOut);
    }
}
