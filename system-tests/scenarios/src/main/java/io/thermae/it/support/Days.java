package io.thermae.it.support;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/** Figures of some days of a business, as its reports tell them. */
public final class Days {

    private final Api api;
    private final LocalDate from;
    private final LocalDate to;

    private Days(Api api, LocalDate from, LocalDate to) {
        this.api = api;
        this.from = from;
        this.to = to;
    }

    /** As somebody is told of them. */
    public static Days of(Api api, LocalDate from, LocalDate to) {
        return new Days(api, from, to);
    }

    /** Asks under this id of the request. */
    public Days by(String requestId) {
        return new Days(api.withHeader("X-Request-Id", requestId), from, to);
    }

    /** Waits until all of them are computed, of branches and of the business, and nothing of them has changed since. */
    public Days settled() {
        Awaitility.await("days from " + from + " to " + to)
                .atMost(Duration.ofMinutes(2))
                .until(() -> ask("").text("/dirtyDays").equals("0")
                        && ask("&by=business").text("/dirtyDays").equals("0"));
        return this;
    }

    /** Asks, with what is added to the question, as {@code "&by=master"}. */
    public Answer ask(String more) {
        return api.get("/reports/daily?from=" + from + "&to=" + to + more);
    }

    /** All lines, whatever page they are on. */
    public List<JsonObject> lines(String more) {
        Answer page = ask(more + "&limit=200").expect(200);
        List<JsonObject> lines = new ArrayList<>(page.items());
        while (page.has("/nextCursor")) {
            page = ask(more + "&limit=200&cursor=" + page.text("/nextCursor")).expect(200);
            lines.addAll(page.items());
        }
        return lines;
    }

    /**
     * What happened, by day and what it is asked by: {@code states / booked minutes / revenue / new, returning}. Days on which
     * there was nothing but work are left out.
     *
     * @param by {@code branch}, {@code master} or {@code service}; {@code business}, which is called so in the keys, too
     */
    public Map<String, String> told(String by, String more) {
        Map<String, String> told = new TreeMap<>();
        for (JsonObject line : lines("&by=" + by + more)) {
            JsonObject bookings = line.getJsonObject("bookings");
            List<Integer> states =
                    List.of("pending", "confirmed", "checkedIn", "completed", "cancelled", "noShow", "expired").stream()
                            .map(bookings::getInt)
                            .toList();
            if (states.stream().anyMatch(count -> count > 0) || line.getInt("bookedMinutes") > 0) {
                told.put(
                        line.getString("from") + " " + (by.equals("business") ? by : line.getString(by + "Id")),
                        states + " / " + line.getInt("bookedMinutes") + " / "
                                + line.getJsonArray("revenue").getValuesAs(JsonObject.class).stream()
                                        .map(money -> money.getString("amount"))
                                        .toList()
                                + " / " + line.getInt("newCustomers") + ", " + line.getInt("returningCustomers"));
            }
        }
        return told;
    }
}
