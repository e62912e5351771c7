package io.thermae.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How much of the time of those who perform services is booked with them: as reports tell it, and as one works it out on paper. */
public final class ServiceDays {

    private ServiceDays() {}

    /**
     * Holds that reports tell of each day what is right, and of all days together, and of masters one by one, the sums.
     *
     * @param branch null for the business
     * @param working for how many minutes of each day somebody works who performs the service
     */
    public static void areAsByHand(
            Business business, @Nullable UUID branch, Map<UUID, Integer> working, LocalDate first, LocalDate last) {
        DaysByHand all = DaysByHand.of(business, first.minusDays(2), last.plusDays(2));
        Map<String, Integer> booked = (branch == null ? all : all.in(branch)).booked("service");
        Map<String, String> expected = new TreeMap<>();
        working.forEach((service, minutes) -> first.datesUntil(last.plusDays(1))
                .map(day -> day + " " + service)
                .forEach(key -> expected.put(key, figures(booked.getOrDefault(key, 0), minutes))));
        String where = branch == null ? "" : "&branchId=" + branch;
        Days days = Days.of(business.owner(), first, last);

        assertThat(told(days, "service", where)).isEqualTo(expected);

        int length = (int) ChronoUnit.DAYS.between(first, last) + 1;
        working.forEach((service, minutes) -> {
            String one = where + "&serviceId=" + service;
            assertThat(working(days.lines("&by=service&groupBy=week" + one))).isEqualTo(minutes * length);
            assertThat(working(days.lines("&by=master" + one))).isEqualTo(minutes * length);
        });
    }

    /**
     * By first day and what it is asked by: {@code booked minutes / working minutes / utilisation}, the last one with four decimals;
     * {@code -} where there is none.
     *
     * @param by {@code master} or {@code service}
     */
    public static Map<String, String> told(Days days, String by, String more) {
        Map<String, String> told = new TreeMap<>();
        for (JsonObject line : days.lines("&by=" + by + more)) {
            told.put(
                    line.getString("from") + " " + line.getString(by + "Id"),
                    line.getInt("bookedMinutes") + " / " + line.getInt("workingMinutes") + " / " + utilisation(line));
        }
        return told;
    }

    private static String utilisation(JsonObject line) {
        JsonValue utilisation = line.getOrDefault("utilisation", JsonValue.NULL);
        return utilisation.equals(JsonValue.NULL)
                ? "-"
                : new BigDecimal(utilisation.toString().replace("\"", ""))
                        .setScale(4, RoundingMode.UNNECESSARY)
                        .toPlainString();
    }

    private static String figures(int booked, int working) {
        return booked + " / " + working + " / "
                + BigDecimal.valueOf(booked)
                        .divide(BigDecimal.valueOf(working), 4, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static int working(List<JsonObject> lines) {
        return lines.stream().mapToInt(line -> line.getInt("workingMinutes")).sum();
    }
}
