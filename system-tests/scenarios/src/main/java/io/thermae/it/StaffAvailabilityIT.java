package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Slot;
import io.thermae.it.support.Unique;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The people of the business see the times that they can book: no fewer, and no more. */
@ArquillianTest
@RunAsClient
public class StaffAvailabilityIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("staffed").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Service correction = spa.service("Correction")
            .lasting(60)
            .with("onlineBookable", false)
            .with("leadTimeMinutes", 10_080)
            .costing("0.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage, correction);
    private final Master dina =
            spa.master("Dina").workingDaily("12:00", "21:00").performing(massage, correction);

    @Test
    void whatOnlyStaffBooksIsShownAndNoLeadTimeBindsIt() {
        LocalDate tomorrow = Platform.today().plusDays(1);
        List<Slot> slots = find(spa.owner(), correction, tomorrow, "");

        assertThat(slots).isNotEmpty();
        assertThat(spa.owner().get(path(correction, tomorrow, "")).expect(200).text("/timeZone"))
                .isEqualTo(spa.zone().getId());
        books(spa.owner(), correction, slots.get(0));
        assertThat(find(spa.owner(), massage, TUESDAY, "&masterId=" + dina.id()))
                .isEqualTo(spa.availability(massage).with(dina).on(TUESDAY));
        assertThat(find(spa.owner(), massage, TUESDAY, "&branchId=" + spa.branchId()))
                .isEqualTo(spa.availability(massage).on(TUESDAY));
    }

    @Test
    void aMasterSeesHisOwnTimesUnlessHeManagesTheBranch() {
        Api herself = spa.member(Objects.requireNonNull(aigerim.email())).api();
        List<Slot> slots = find(herself, massage, TUESDAY, "");

        assertThat(slots).isEqualTo(spa.availability(massage).with(aigerim).on(TUESDAY));
        books(herself, massage, slots.get(0));
        herself.get(path(massage, TUESDAY, "&masterId=" + dina.id())).refused(403, "forbidden");

        spa.owner()
                .put("/roles/MASTER/permissions", body("permissions", list("BOOKINGS_MANAGE_BRANCH")))
                .expect(200);
        List<Slot> all = find(herself, massage, TUESDAY, "");
        assertThat(all).isEqualTo(spa.availability(massage).on(TUESDAY));
        books(herself, massage, all.get(all.size() - 1));
        spa.owner()
                .put("/roles/MASTER/permissions", body("permissions", list("REPORTS_READ")))
                .expect(200);
        herself.get(path(massage, TUESDAY, "")).refused(403, "forbidden");
    }

    @Test
    void aManagerSeesHisBranches() {
        String other = spa.owner()
                .post(
                        "/branches",
                        body(
                                "name", "Second",
                                "timeZone", spa.zone().getId(),
                                "businessHours",
                                        list(body("dayOfWeek", "TUESDAY", "opens", "09:00", "closes", "21:00"))))
                .expect(201)
                .text("/id");
        spa.owner()
                .put(
                        "/masters/" + dina.id(),
                        body(
                                "firstName",
                                "Dina",
                                "lastName",
                                "Serik",
                                "branchIds",
                                list(spa.branchId(), other),
                                "serviceIds",
                                list(massage.id())))
                .expect(200);
        Api manager = spa.manager("Marcus").api();

        assertThat(find(spa.owner(), massage, TUESDAY, ""))
                .hasSizeGreaterThan(find(manager, massage, TUESDAY, "").size());
        assertThat(find(manager, massage, TUESDAY, ""))
                .isEqualTo(find(spa.owner(), massage, TUESDAY, "&branchId=" + spa.branchId()));
        manager.get(path(massage, TUESDAY, "&branchId=" + other)).refused(404, "not_found");
        manager.get(path("/days", massage, TUESDAY, "&branchId=" + other)).refused(404, "not_found");
        assertThat(manager.get(path("/days", massage, TUESDAY, "")).expect(200).json())
                .isEqualTo(spa.owner()
                        .get(path("/days", massage, TUESDAY, "&branchId=" + spa.branchId()))
                        .expect(200)
                        .json());
    }

    @Test
    void daysAndTheNextTimeAreOfWhatIsShown() {
        LocalDate tomorrow = Platform.today().plusDays(1);
        Api herself = spa.member(Objects.requireNonNull(aigerim.email())).api();
        for (Api who : List.of(spa.owner(), herself)) {
            for (Service service : List.of(massage, correction)) {
                Answer days = who.get(path("/days", service, tomorrow, "")).expect(200);
                List<Slot> slots = find(who, service, tomorrow, "");
                assertThat(days.text("/timeZone")).isEqualTo(spa.zone().getId());
                assertThat(days.list("/days")).hasSize(1);
                assertThat(days.text("/days/0/slots"))
                        .isEqualTo(String.valueOf(
                                slots.stream().map(Slot::start).distinct().count()));
                Answer next = who.get("/availability/next?serviceId=" + service.id() + "&from=" + tomorrow)
                        .expect(200);
                assertThat(Slot.of(next.value("/slot").asJsonObject())).isEqualTo(slots.get(0));
            }
            who.get("/availability/next?serviceId=" + massage.id() + "&branchId=" + UUID.randomUUID())
                    .refused(404, "not_found");
            who.get(path("/days", massage, tomorrow, "&branchId=" + UUID.randomUUID()))
                    .refused(404, "not_found");
        }
        herself.get(path("/days", massage, TUESDAY, "&masterId=" + dina.id())).refused(403, "forbidden");
        herself.get("/availability/next?serviceId=" + massage.id() + "&masterId=" + dina.id())
                .refused(403, "forbidden");
        assertThat(spa.owner()
                        .get("/availability/days?from=yesterday")
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactlyInAnyOrder("serviceId", "from", "to");
        assertThat(spa.owner()
                        .get("/availability/next?from=yesterday")
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactlyInAnyOrder("serviceId", "from");
        platform.anybody().get(path("/days", massage, TUESDAY, "")).expect(401);
        spa.owner()
                .put("/roles/MASTER/permissions", body("permissions", list("REPORTS_READ")))
                .expect(200);
        herself.get(path("/days", massage, TUESDAY, "")).refused(403, "forbidden");
        herself.get("/availability/next?serviceId=" + massage.id()).refused(403, "forbidden");
    }

    @Test
    void badQuestionsAreNamed() {
        assertThat(spa.owner()
                        .get("/availability?from=yesterday")
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactlyInAnyOrder("serviceId", "from", "to");
        spa.owner().get(path(massage, TUESDAY, "&serviceId=" + dina.id())).refused(404, "not_found");
        platform.anybody().get(path(massage, TUESDAY, "")).expect(401);
    }

    private static List<Slot> find(Api api, Service service, LocalDate day, String filter) {
        return api.get(path(service, day, filter)).expect(200).list("/slots").stream()
                .map(Slot::of)
                .toList();
    }

    private static String path(Service service, LocalDate day, String filter) {
        return path("", service, day, filter);
    }

    private static String path(String of, Service service, LocalDate day, String filter) {
        return "/availability" + of + "?serviceId=" + service.id() + "&from=" + day + "&to=" + day + filter;
    }

    private void books(Api api, Service service, Slot slot) {
        api.post(
                        "/bookings",
                        body(
                                "branchId", spa.branchId(),
                                "items", list(body("serviceId", service.id())),
                                "start", slot.start(),
                                "client", body("name", "Dana", "email", Unique.email("dana"))))
                .expect(201);
    }
}
