package io.thermae.finance.report;

import io.thermae.booking.api.RevenueNames.Done;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose revenue it is: his whom the line names. Of invoices of bookings from before lines named anybody, the first line of a
 * service is the first item of it there, and so on.
 */
final class MasterPolicy {

    private MasterPolicy() {}

    /** The same revenue by masters; of whom nobody knows the key is null. Nothing is lost, and nothing counted twice. */
    static List<Earned> byMaster(List<Earned> items, Map<UUID, List<Done>> done) {
        Map<List<Object>, Earned> sums = new LinkedHashMap<>();
        for (Earned item : items) {
            UUID master = masterOf(item, done);
            sums.merge(List.of(item.start(), String.valueOf(master), item.currency()), item.of(master), Earned::plus);
        }
        return new ArrayList<>(sums.values());
    }

    private static @Nullable UUID masterOf(Earned item, Map<UUID, List<Done>> done) {
        if (item.masterId() != null) {
            return item.masterId();
        }
        UUID booking = item.bookingId();
        UUID service = item.key();
        if (booking == null || service == null) {
            return null;
        }
        return done.getOrDefault(booking, List.of()).stream()
                .filter(each -> each.serviceId().equals(service))
                .skip(item.nth() - 1L)
                .findFirst()
                .map(Done::masterId)
                .orElse(null);
    }
}
