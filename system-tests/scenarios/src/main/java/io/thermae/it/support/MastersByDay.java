package io.thermae.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is told of masters by two reports: by that of days, out of tables, and by that of masters, out of visits. */
public final class MastersByDay {

    private MastersByDay() {}

    /** Holds that both tell the same of each day, in each branch, of each of the masters. */
    public static void areAsReported(
            Business business, List<UUID> branches, List<UUID> masters, LocalDate first, LocalDate last) {
        for (UUID branch : branches) {
            for (UUID master : masters) {
                first.datesUntil(last.plusDays(1)).forEach(day -> isAsReported(business.owner(), branch, master, day));
            }
        }
    }

    private static void isAsReported(Api owner, UUID branch, UUID master, LocalDate day) {
        Optional<JsonObject> report =
                owner
                        .get("/reports/masters?from=" + day + "&to=" + day + "&branchId=" + branch)
                        .expect(200)
                        .items()
                        .stream()
                        .filter(line -> line.getString("masterId").equals(master.toString()))
                        .findFirst();
        List<JsonObject> told = Days.of(owner, day, day).lines("&by=master&masterId=" + master + "&branchId=" + branch);
        if (report.isEmpty() || told.isEmpty()) {
            assertThat(told).isEmpty();
            return;
        }
        JsonObject line = told.get(0);
        for (String figure : List.of("workingMinutes", "bookedMinutes", "utilisation", "revenue")) {
            assertThat(line.get(figure))
                    .as(figure + " of " + day)
                    .isEqualTo(report.get().get(figure));
        }
        JsonObject bookings = line.getJsonObject("bookings");
        assertThat(bookings.getInt("completed")).isEqualTo(report.get().getInt("visits"));
        assertThat(bookings.getInt("cancelled")).isEqualTo(report.get().getInt("cancelled"));
        assertThat(bookings.getInt("noShow")).isEqualTo(report.get().getInt("noShows"));
        assertThat(line.getInt("newCustomers") + line.getInt("returningCustomers"))
                .isEqualTo(report.get().getInt("customers"));
    }
}
