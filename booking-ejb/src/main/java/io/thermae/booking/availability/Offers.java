package io.thermae.booking.availability;

import io.thermae.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads services as they count for the calendar from the rows that {@link Worlds} selects. */
final class Offers {

    private Offers() {}

    static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getString("name"),
                segments(row),
                Duration.ofMinutes(row.getInt("buffer_before_minutes")),
                Duration.ofMinutes(row.getInt("buffer_after_minutes")),
                row.getInt("masters_required"),
                needs(row),
                durations(row),
                new Money(row.getLong("price_minor"), Currency.getInstance(row.getString("currency"))));
    }

    private static List<Offer.Segment> segments(ResultSet row) throws SQLException {
        Integer[] minutes = (Integer[]) row.getArray("segment_minutes").getArray();
        Boolean[] busy = (Boolean[]) row.getArray("segment_busy").getArray();
        List<Offer.Segment> segments = new ArrayList<>();
        for (int i = 0; i < minutes.length; i++) {
            segments.add(new Offer.Segment(Duration.ofMinutes(minutes[i]), busy[i]));
        }
        return segments.isEmpty()
                ? List.of(new Offer.Segment(Duration.ofMinutes(row.getInt("duration_minutes")), true))
                : segments;
    }

    private static List<Offer.Need> needs(ResultSet row) throws SQLException {
        UUID[] types = (UUID[]) row.getArray("need_types").getArray();
        Integer[] quantities = (Integer[]) row.getArray("need_quantities").getArray();
        List<Offer.Need> needs = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            needs.add(new Offer.Need(types[i], quantities[i]));
        }
        return needs;
    }

    private static Map<UUID, Duration> durations(ResultSet row) throws SQLException {
        UUID[] masters = (UUID[]) row.getArray("duration_masters").getArray();
        Integer[] minutes = (Integer[]) row.getArray("duration_minutes_of").getArray();
        Map<UUID, Duration> durations = new HashMap<>();
        for (int i = 0; i < masters.length; i++) {
            durations.put(masters[i], Duration.ofMinutes(minutes[i]));
        }
        return durations;
    }
}
