package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.Days;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who is told which figures of days, what makes no sense is named, and what is not exact yet is said. */
@ArquillianTest
@RunAsClient
public class DailyReportIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String CANCEL = "update booking.booking set status = 'CANCELLED' where id = ?";
    private static final String COMPLETE = "update booking.booking set status = 'COMPLETED' where id = ?";

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Business spa = platform.registersBusiness("told").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
    private final Master bota =
            spa.master("Bota").workingDaily("10:00", "19:00").performing(massage);
    private final String second = spa.owner()
            .post("/branches", body("name", "Second", "timeZone", spa.zone().getId()))
            .expect(201)
            .text("/id");

    @Test
    void eachIsToldWhatIsHisAffair() {
        spa.visitor("Dana").books(massage).with(aigerim).at(hour(12));
        spa.visitor("Timur").books(massage).with(bota).at(hour(12));
        Days.of(spa.owner(), TUESDAY, TUESDAY).settled();
        Days herself = of(spa.member(Objects.requireNonNull(aigerim.email())).api());
        Days here = of(spa.manager("Paulina").api());
        Days elsewhere = of(spa.manager("Marcus", second).api());

        assertThat(herself.lines("&by=master"))
                .extracting(line -> line.getString("masterId"))
                .containsExactly(aigerim.id().toString());
        assertThat(herself.lines("&by=branch"))
                .extracting(line -> line.getInt("bookedMinutes"))
                .containsExactly(60);
        assertThat(herself.lines("&masterId=" + aigerim.id())).isEqualTo(herself.lines(""));
        herself.ask("&masterId=" + bota.id()).refused(403, "forbidden");
        assertThat(here.lines("&by=master")).hasSize(2);
        assertThat(here.lines("&by=business"))
                .extracting(line -> line.getInt("bookedMinutes"))
                .containsExactly(120);
        assertThat(elsewhere.lines("&by=business")).isEmpty();
        here.ask("&branchId=" + second).refused(404, "not_found");
        of(spa.owner()).ask("&branchId=" + UUID.randomUUID()).refused(404, "not_found");
        of(spa.owner()).ask("&masterId=" + UUID.randomUUID()).refused(404, "not_found");
        of(spa.owner()).ask("&serviceId=" + UUID.randomUUID()).refused(404, "not_found");
        Business other = platform.registersBusiness("others").approved();
        assertThat(of(other.owner()).lines("&by=master")).isEmpty();
        of(other.owner()).ask("&masterId=" + bota.id()).refused(404, "not_found");
        JsonObject days = body("from", TUESDAY, "to", TUESDAY);
        spa.manager("Aurelia").api().post("/reports/daily/recompute", days).refused(403, "forbidden");
        other.owner()
                .post("/reports/daily/recompute", body("from", TUESDAY, "to", TUESDAY, "branchId", spa.branchId()))
                .refused(404, "not_found");
        spa.owner()
                .put("/roles/MANAGER/permissions", body("permissions", list()))
                .expect(200);
        here.ask("").refused(403, "forbidden");
    }

    @Test
    void badInputIsNamed() {
        Api owner = spa.owner();
        String path = "/reports/daily";
        owner.get(path).refusedField("from", "required");
        owner.get(path + "?from=2024-03-05&to=2024-03-04").refusedField("to", "must_not_be_before_from");
        owner.get(path + "?from=2024-03-05&to=2025-03-06").refusedField("to", "range_too_long");
        for (String wrong : List.of("branchId", "masterId", "serviceId", "cursor")) {
            of(owner).ask("&" + wrong + "=x").refusedField(wrong, "invalid_format");
        }
        of(owner).ask("&cursor=%2B999999999-12-31." + bota.id()).expect(400);
        of(owner).ask("&groupBy=year").refusedField("groupBy", "unknown_value");
        of(owner).ask("&by=room").refusedField("by", "unknown_value");
        of(owner).ask("&limit=0").refusedField("limit", "out_of_range");
        String recompute = path + "/recompute";
        owner.post(recompute, body("from", TUESDAY)).refusedField("to", "required");
        owner.post(recompute, body("from", TUESDAY, "to", TUESDAY.minusDays(1)))
                .refusedField("to", "must_not_be_before_from");
        owner.post(recompute, body("from", TUESDAY, "to", TUESDAY.plusDays(366)))
                .refusedField("to", "range_too_long");
        owner.post(recompute, body("from", TUESDAY, "to", TUESDAY, "branchId", "x"))
                .refusedField("branchId", "invalid_format");
    }

    @Test
    void whatWasNotComputedIsSaid() {
        LocalDate far = TUESDAY.plusDays(200);
        Days ahead = Days.of(spa.owner(), far, far.plusDays(1));

        assertThat(ahead.ask("").expect(200).text("/dirtyDays")).isEqualTo("4");
        assertThat(ahead.ask("&by=business").expect(200).text("/dirtyDays")).isEqualTo("2");
        spa.owner()
                .post("/reports/daily/recompute", body("from", far, "to", far.plusDays(1)))
                .expect(202);
        assertThat(ahead.settled().lines(""))
                .extracting(line -> line.getInt("workingMinutes"))
                .containsExactly(1080, 1080);
    }

    @Test
    void howOftenTheDatabaseIsAskedDoesNotDependOnHowMuchThereIsToTell() {
        Days of = of(spa.owner());
        of.settled();
        int before = roundTrips(of);
        for (String name : List.of("Dina", "Gul", "Zere")) {
            spa.visitor(name)
                    .books(massage)
                    .with(spa.master(name).workingDaily("10:00", "19:00").performing(massage))
                    .at(hour(12));
        }
        of.settled();

        // the session, opening, what is dirty, figures, revenue
        assertThat(roundTrips(Days.of(spa.owner(), TUESDAY.minusDays(8), TUESDAY.plusDays(40))))
                .isEqualTo(before)
                .isEqualTo(5);
    }

    @Test
    void whoChangesADayDoesNotWaitForWhoChangesItToo() {
        UUID one = spa.visitor("Dana").books(massage).with(aigerim).at(hour(12)).id();
        UUID other = spa.visitor("Timur").books(massage).with(bota).at(hour(12)).id();
        AppDatabase database = platform.database();

        int changed = database.asApplicationIn(spa.tenantId(), first -> {
            AppDatabase.update(first, CANCEL, one);
            return database.asApplicationIn(spa.tenantId(), second -> {
                AppDatabase.update(second, "set local lock_timeout = '2s'");
                return AppDatabase.update(second, CANCEL, other);
            });
        });

        assertThat(changed).isEqualTo(1);
        assertThat(of(spa.owner()).settled().lines("&by=business"))
                .extracting(line -> line.getJsonObject("bookings").getInt("confirmed"))
                .containsExactly(2);
    }

    @Test
    void aChangeThatIsCommittedLateIsNotMissed() {
        Visitor dana = spa.visitor("Dana");
        UUID earlier = dana.books(massage).at(hour(12)).id();
        UUID later = dana.books(massage).at(hour(15).plusDays(1)).id();
        Days days = Days.of(spa.owner(), TUESDAY, TUESDAY.plusDays(1));

        // neither transaction knows of the other, and the first visit is the last one to be known
        platform.database().asSuperuser(connection -> {
            AppDatabase.update(connection, COMPLETE, earlier);
            platform.database().change(COMPLETE, later);
            assertThat(newCustomers(days)).containsExactly(0, 1);
            connection.commit();
            return true;
        });

        assertThat(newCustomers(days)).containsExactly(1, 0);
    }

    private static List<Integer> newCustomers(Days days) {
        return days.settled().lines("&by=business").stream()
                .map(line -> line.getInt("newCustomers"))
                .toList();
    }

    private int roundTrips(Days of) {
        String requestId = UUID.randomUUID().toString();
        assertThat(of.by(requestId).lines("&by=master")).isNotEmpty();
        return testBed.logged(requestId, line -> line.containsKey("route")).getInt("roundTrips");
    }

    private static Days of(Api api) {
        return Days.of(api, TUESDAY, TUESDAY);
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
