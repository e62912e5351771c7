package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Days;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Figures of masters are read from what was computed of days, and from the bookings where that is not exact: both tell the same. */
@ArquillianTest
@RunAsClient
public class MasterFiguresIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final LocalDate LAST = TUESDAY.plusDays(3);

    /** So much more is in the tables of one day, and of another. */
    private static final String FALSIFIED =
            """
            update booking.statistics_figure
            set completed = completed + 100, cancelled = cancelled + 100, no_show = no_show + 100,
                booked_seconds = booked_seconds + 6000
            where tenant_id = ? and day in (?, ?) and master_id = ?
            """;

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa = platform.registersBusiness("summed").approved().opensDaily("09:00", "21:00");
    private final Service massage =
            spa.service("Massage").lasting(60).between(0, 15).costing("15000.50");
    private final Service duet =
            spa.service("Duet").lasting(90).with("mastersRequired", 2).costing("40000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage, duet);
    private final Master bota =
            spa.master("Bota").workingDaily("10:00", "19:00").performing(massage, duet);

    @Test
    void theTablesAndTheBookingsTellTheSame() {
        visits();
        Days.of(spa.owner(), TUESDAY, LAST).settled();
        List<JsonObject> stored = report();

        assertThat(stored)
                .extracting(each -> List.of(
                        each.getInt("visits"),
                        each.getInt("cancelled"),
                        each.getInt("noShows"),
                        each.getInt("bookedMinutes"),
                        each.getJsonArray("revenue").size()))
                .containsExactly(List.of(3, 1, 1, 60 + 60 + 90 + 60, 1), List.of(2, 0, 0, 60 + 90, 1));
        assertThat(stored.get(0).getJsonArray("revenue").getJsonObject(0).getString("amount"))
                .as("what both do is the first one's")
                .isIn("70001.00", "30001.00");
        assertThat(database.change(FALSIFIED, spa.tenantId(), TUESDAY, TUESDAY.plusDays(1), aigerim.id()))
                .isPositive();
        assertThat(report().get(0).getInt("visits")).isEqualTo(203);
        assertThat(report().get(0).getInt("bookedMinutes")).isEqualTo(270 + 200);
        assertThat(report().get(1)).isEqualTo(stored.get(1));

        whileNobodyComputes(() -> {
            mark(TUESDAY, TUESDAY);
            JsonObject half = report().get(0);
            assertThat(half.getInt("visits")).isEqualTo(103);
            assertThat(half.getInt("cancelled")).isEqualTo(stored.get(0).getInt("cancelled") + 100);
            assertThat(half.getInt("bookedMinutes")).isEqualTo(270 + 100);
            mark(TUESDAY.plusDays(1), LAST);
            assertThat(report()).as("all of it from the bookings").isEqualTo(stored);
            assertThat(of(aigerim)).isEqualTo(stored.get(0));
        });
        Days.of(spa.owner(), TUESDAY, LAST).settled();
        assertThat(report()).as("computed anew").isEqualTo(stored);
    }

    /** In two days of the first three masters do what they do; on the last day something is still to come. */
    private void visits() {
        Visitor dana = spa.visitor("Dana");
        complete(dana.books(massage).with(aigerim).at(at(0, 10)));
        complete(dana.books(massage).with(aigerim).at(at(1, 10)));
        complete(spa.visitor("Timur").books(massage).with(bota).at(at(1, 10)));
        complete(spa.visitor("Zere").books(duet).at(at(2, 12)));
        spa.visitor("Gul").books(massage).with(aigerim).at(at(3, 12));
        spa.visitor("Ill")
                .books(massage)
                .with(aigerim)
                .at(at(1, 16))
                .cancelledBecause("ill")
                .expect(200);
        Booking missed = spa.visitor("Bolat").books(massage).with(aigerim).at(at(0, 14));
        database.change("update booking.booking set status = 'NO_SHOW' where id = ?", missed.id());
    }

    private void complete(Booking booking) {
        spa.owner().post("/bookings/" + booking.id() + "/check-in").expect(200);
        spa.owner().post("/bookings/" + booking.id() + "/complete").expect(200);
    }

    /** What is not exact stays so: the nodes leave a branch alone that somebody else is at. */
    private void whileNobodyComputes(Runnable work) {
        database.asSuperuser(connection -> {
            assertThat(AppDatabase.rows(
                            connection,
                            "select branch_id from booking.statistics_branch where tenant_id = ? for update",
                            spa.tenantId()))
                    .hasSize(1);
            work.run();
            return connection;
        });
    }

    private void mark(LocalDate first, LocalDate last) {
        database.change(
                "insert into booking.statistics_mark (tenant_id, branch_id, first_day, last_day, keep) values (?, ?, ?, ?, false)",
                spa.tenantId(),
                spa.branchId(),
                first,
                last);
    }

    /** By name. */
    private List<JsonObject> report() {
        return spa.owner()
                .get("/reports/masters?from=" + TUESDAY + "&to=" + LAST)
                .expect(200)
                .items();
    }

    private JsonObject of(Master master) {
        Answer answer = spa.owner()
                .get("/masters/" + master.id() + "/performance?from=" + TUESDAY + "&to=" + LAST)
                .expect(200);
        return answer.json();
    }

    private OffsetDateTime at(int day, int hour) {
        return TUESDAY.plusDays(day).atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
