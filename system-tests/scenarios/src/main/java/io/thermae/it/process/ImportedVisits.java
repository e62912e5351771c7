package io.thermae.it.process;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Ten thousand visits of one business on one day, which it has brought along from elsewhere in one table. */
final class ImportedVisits {

    private static final int MASTERS = 100;
    private static final int VISITS_OF_EACH = 100;
    private static final int CLIENTS_OF_EACH = 5;
    private static final int MINUTES = 5;

    /** How long each takes. */
    static final Duration LENGTH = Duration.ofMinutes(MINUTES);

    /** How many there are. */
    static final int NUMBER = MASTERS * VISITS_OF_EACH;

    /** The first of a master's visits, before a break: of all these is reminded two hours before, when of no other is. */
    private static final int IN_THE_MORNING = 20;

    private static final LocalTime AFTER_THE_BREAK = LocalTime.of(13, 0);

    private ImportedVisits() {}

    /** When each of them is, by its id: as the table says, not only as was stored. The first are at ten o'clock. */
    static Map<UUID, Instant> on(LocalDate day, AppDatabase database, Business spa) {
        Service trim = spa.service("Trim").lasting(MINUTES).costing("3000.00");
        StringBuilder table = new StringBuilder("start,services,masters,name,phone,email,notes\r\n");
        Map<Instant, Long> wanted = new HashMap<>();
        for (int m = 0; m < MASTERS; m++) {
            Master master =
                    spa.master("Master" + m).workingDaily("10:00", "21:00").performing(trim);
            for (int v = 0; v < VISITS_OF_EACH; v++) {
                ZonedDateTime start = day.atTime(timeOf(v)).atZone(spa.zone());
                wanted.merge(start.toInstant(), 1L, Long::sum);
                table.append(start.toOffsetDateTime())
                        .append(",Trim,")
                        .append(master.id())
                        .append(",Guest,,guest")
                        .append(m * CLIENTS_OF_EACH + v % CLIENTS_OF_EACH)
                        .append("@example.org,\r\n");
            }
        }
        Answer report = spa.owner()
                .send("POST", "/imports/bookings", "text/csv", table.toString())
                .expect(200);
        assertThat(report.text("/written")).isEqualTo("true");
        Map<UUID, Instant> starts = starts(database, spa);
        assertThat(starts.values().stream().collect(groupingBy(Function.identity(), counting())))
                .isEqualTo(wanted);
        return starts;
    }

    /** Who does each visit of the business, by the visit's id. */
    static Map<UUID, UUID> masters(AppDatabase database, Business spa) {
        Map<UUID, UUID> masters = new HashMap<>();
        database.rows("select booking_id, master_id from booking.booking_item where tenant_id = ?", spa.tenantId())
                .forEach(row -> masters.put((UUID) row.get("booking_id"), (UUID) row.get("master_id")));
        return masters;
    }

    private static LocalTime timeOf(int visit) {
        return visit < IN_THE_MORNING
                ? LocalTime.of(10, 0).plusMinutes((long) MINUTES * visit)
                : AFTER_THE_BREAK.plusMinutes((long) MINUTES * (visit - IN_THE_MORNING));
    }

    private static Map<UUID, Instant> starts(AppDatabase database, Business spa) {
        Map<UUID, Instant> starts = new LinkedHashMap<>();
        database.rows(
                        "select id, extract(epoch from starts_at)::bigint as start from booking.booking"
                                + " where tenant_id = ? order by id",
                        spa.tenantId())
                .forEach(row -> starts.put(
                        (UUID) row.get("id"), Instant.ofEpochSecond(Long.parseLong(String.valueOf(row.get("start"))))));
        return starts;
    }
}
