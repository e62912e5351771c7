package io.thermae.it.support;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The same figures as {@link Days} tells, worked out from the list of bookings as one would on paper: minute by minute, customer
 * by customer. For services without processing time.
 */
public final class DaysByHand {

    private static final List<String> STATES =
            List.of("PENDING", "CONFIRMED", "CHECKED_IN", "COMPLETED", "CANCELLED", "NO_SHOW", "EXPIRED");

    private final List<JsonObject> bookings;

    private DaysByHand(List<JsonObject> bookings) {
        this.bookings = bookings;
    }

    /** From all bookings of a business in these days. */
    public static DaysByHand of(Business business, LocalDate from, LocalDate to) {
        String path = "/bookings?limit=200&from=" + from + "&to=" + to;
        Answer page = business.owner().get(path).expect(200);
        List<JsonObject> bookings = new ArrayList<>(page.items());
        while (page.has("/nextCursor")) {
            page = business.owner()
                    .get(path + "&cursor=" + page.text("/nextCursor"))
                    .expect(200);
            bookings.addAll(page.items());
        }
        return new DaysByHand(bookings);
    }

    /** From those of one branch alone. */
    public DaysByHand in(UUID branch) {
        return new DaysByHand(bookings.stream()
                .filter(booking -> booking.getString("branchId").equals(branch.toString()))
                .toList());
    }

    /** How many there are. */
    public int size() {
        return bookings.size();
    }

    /**
     * Day by day.
     *
     * @param by {@code business}, {@code branch}, {@code master} or {@code service}
     */
    public Map<String, String> figures(String by) {
        Map<String, List<JsonObject>> groups = new TreeMap<>();
        Map<String, Set<String>> minutes = new HashMap<>();
        for (JsonObject booking : bookings) {
            for (String key : keys(booking, by)) {
                groups.computeIfAbsent(day(booking.getString("start")) + " " + key, at -> new ArrayList<>())
                        .add(booking);
            }
            addMinutes(booking, by, minutes);
        }
        Set<String> all = new TreeSet<>(groups.keySet());
        all.addAll(minutes.keySet());
        Map<String, String> figures = new TreeMap<>();
        for (String group : all) {
            List<JsonObject> visits = groups.getOrDefault(group, List.of());
            String key = group.substring(group.indexOf(' ') + 1);
            figures.put(
                    group,
                    STATES.stream()
                                    .map(state -> (int) inState(visits, state).count())
                                    .toList() + " / "
                            + minutes.getOrDefault(group, Set.of()).size() + " / " + revenue(visits, by, key) + " / "
                            + customers(visits));
        }
        return figures;
    }

    /** How many minutes are booked, by day and what it is asked by; as {@link #figures}. */
    public Map<String, Integer> booked(String by) {
        Map<String, Set<String>> minutes = new HashMap<>();
        bookings.forEach(booking -> addMinutes(booking, by, minutes));
        Map<String, Integer> booked = new TreeMap<>();
        minutes.forEach((key, each) -> booked.put(key, each.size()));
        return booked;
    }

    private static Set<String> keys(JsonObject booking, String by) {
        if (by.equals("business")) {
            return Set.of(by);
        }
        if (by.equals("branch")) {
            return Set.of(booking.getString("branchId"));
        }
        Set<String> keys = new HashSet<>();
        for (JsonObject item : items(booking)) {
            if (by.equals("service")) {
                keys.add(item.getString("serviceId"));
            } else {
                keys.addAll(masters(item));
            }
        }
        return keys;
    }

    /** A minute of a master's is one, however many he spends it with. */
    private static void addMinutes(JsonObject booking, String by, Map<String, Set<String>> minutes) {
        if (!List.of("PENDING", "CONFIRMED", "CHECKED_IN", "COMPLETED").contains(booking.getString("status"))) {
            return;
        }
        for (JsonObject item : items(booking)) {
            OffsetDateTime end = OffsetDateTime.parse(item.getString("end"));
            ZoneId zone = ZoneId.of(booking.getString("timeZone"));
            for (OffsetDateTime at = OffsetDateTime.parse(item.getString("start"));
                    at.isBefore(end);
                    at = at.plus(1, ChronoUnit.MINUTES)) {
                for (String master : masters(item)) {
                    String key =
                            switch (by) {
                                case "business" -> by;
                                case "branch" -> booking.getString("branchId");
                                case "service" -> item.getString("serviceId");
                                default -> master;
                            };
                    minutes.computeIfAbsent(
                                    at.atZoneSameInstant(zone).toLocalDate() + " " + key, group -> new HashSet<>())
                            .add(master + at.toInstant());
                }
            }
        }
    }

    private static List<String> revenue(Collection<JsonObject> visits, String by, String key) {
        List<BigDecimal> earned = inState(visits, "COMPLETED")
                .flatMap(visit -> items(visit).stream())
                .filter(item -> !item.getBoolean("leftOut"))
                .filter(item -> List.of("business", "branch").contains(by)
                        || item.getString(by + "Id").equals(key))
                .map(item -> new BigDecimal(item.getJsonObject("price").getString("amount")))
                .toList();
        return earned.isEmpty()
                ? List.of()
                : List.of(
                        earned.stream().reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString());
    }

    private String customers(Collection<JsonObject> visits) {
        Set<String> came = new HashSet<>();
        Set<String> firstTime = new HashSet<>();
        inState(visits, "COMPLETED").forEach(visit -> {
            // once, wherever it was
            came.add(visit.getString("customerId"));
            if (isFirst(visit)) {
                firstTime.add(visit.getString("customerId"));
            }
        });
        return firstTime.size() + ", " + (came.size() - firstTime.size());
    }

    private boolean isFirst(JsonObject visit) {
        return inState(bookings, "COMPLETED")
                .filter(other -> other.getString("customerId").equals(visit.getString("customerId")))
                .min(Comparator.comparing((JsonObject other) ->
                                OffsetDateTime.parse(other.getString("start")).toInstant())
                        .thenComparing(other -> other.getString("id")))
                .filter(visit::equals)
                .isPresent();
    }

    private static Stream<JsonObject> inState(Collection<JsonObject> visits, String state) {
        return visits.stream().filter(visit -> visit.getString("status").equals(state));
    }

    private static List<JsonObject> items(JsonObject booking) {
        return booking.getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static List<String> masters(JsonObject item) {
        return item.getJsonArray("masterIds").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static LocalDate day(String start) {
        return OffsetDateTime.parse(start).toLocalDate();
    }
}
