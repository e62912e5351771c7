package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people may do is said by role and by person, asked for and granted; it holds at once. */
@ArquillianTest
@RunAsClient
public class PermissionIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("permission").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
    private final Master dina =
            spa.master("Dina").workingDaily("10:00", "19:00").performing(massage);
    private final Member aigerimHerself = spa.member(Objects.requireNonNull(aigerim.email()));
    private final Api master = aigerimHerself.api();

    @Test
    void peopleAreToldWhatTheyMayDo() {
        assertThat(permissions(master)).containsExactly("BOOKINGS_MANAGE_OWN");
        assertThat(permissions(spa.owner())).contains("BOOKINGS_MANAGE_OWN", "REPORTS_READ", "SERVICES_MANAGE");
        Answer all = master.in("ru").get("/permissions").expect(200);
        assertThat(all.items()).hasSize(permissions(spa.owner()).size());
        assertThat(all.items().get(0).getString("name")).isEqualTo("Видеть записи филиала");
    }

    @Test
    void aMasterWithThePermissionSeesTheBookingsOfTheBranch() {
        Booking hers = spa.visitor("Dana").books(massage).with(aigerim).at(hour(11));
        Booking others = spa.visitor("Bolat").books(massage).with(dina).at(hour(11));
        assertThat(bookings(master)).containsExactly(hers.id());

        override("BOOKINGS_READ_BRANCH", true, null).expect(200);

        assertThat(bookings(master)).containsExactlyInAnyOrder(hers.id(), others.id());
        master.get("/bookings/" + others.id()).expect(200);
        master.post("/bookings/" + others.id() + "/check-in").refused(403, "forbidden");
        master.post("/bookings/" + hers.id() + "/check-in").expect(200);
        override("BOOKINGS_READ_BRANCH", true, "2024-01-01T00:00:00Z").expect(200);
        assertThat(bookings(master)).as("what has ended").containsExactly(hers.id());
        master.get("/bookings/" + others.id()).refused(404, "not_found");
    }

    @Test
    void aMasterSetsHisOwnWeekWithThePermissionOnlyAndNobodyElses() {
        JsonObject week = body("schedule", list(body("dayOfWeek", "MONDAY", "start", "10:00", "end", "12:00")));
        JsonObject day = body("start", hour(10), "end", hour(12), "reason", "Dentist");
        master.put("/masters/" + aigerim.id() + "/schedule", week).refused(403, "forbidden");
        master.post("/masters/" + aigerim.id() + "/time-off", day).refused(403, "forbidden");

        spa.owner()
                .put("/roles/MASTER/permissions", body("permissions", list("SCHEDULE_OWN_MANAGE", "TIME_OFF_OWN")))
                .expect(200);

        master.put("/masters/" + aigerim.id() + "/schedule", week).expect(200);
        Answer off = master.post("/masters/" + aigerim.id() + "/time-off", day).expect(201);
        master.delete("/masters/" + aigerim.id() + "/time-off/" + off.text("/id"))
                .expect(204);
        master.put("/masters/" + dina.id() + "/schedule", week).refused(404, "not_found");
        master.post("/masters/" + dina.id() + "/time-off", day).refused(404, "not_found");
        assertThat(permissions(master)).containsExactly("SCHEDULE_OWN_MANAGE", "TIME_OFF_OWN");
    }

    @Test
    void whatABusinessTakesFromARoleIsGoneAtOnce() {
        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(hour(11));
        Api manager = spa.manager("Marcus").api();
        Answer role = spa.owner().get("/roles/MANAGER/permissions").expect(200);
        assertThat(role.text("/version")).isEqualTo("0");

        spa.owner()
                .put("/roles/MANAGER/permissions", body("permissions", list("BOOKINGS_READ_BRANCH")))
                .expect(200);

        manager.get("/bookings/" + booking.id()).expect(200);
        manager.delete("/bookings/" + booking.id(), body("reason", "Mine")).refused(403, "forbidden");
        manager.get("/users").refused(403, "forbidden");
        manager.put("/roles/MANAGER/permissions", body("permissions", list("PEOPLE_READ")))
                .refused(403, "forbidden");
        spa.owner()
                .withHeader("If-Match", role.header("ETag"))
                .put("/roles/MANAGER/permissions", body("permissions", list()))
                .refused(412, "stale_version");
        spa.owner().get("/roles/OWNER/permissions").refused(404, "not_found");
        spa.owner().get("/roles/NOBODY/permissions").refused(404, "not_found");
        spa.owner()
                .put("/roles/MASTER/permissions", body("permissions", list("FLY")))
                .refused(400, "validation_failed");
    }

    @Test
    void whoManagesABranchBooksThereAndNowhereElse() {
        Member marcus = spa.manager("Marcus");
        String second = spa.owner()
                .post("/branches", body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        JsonObject visit = body(
                "items", list(body("serviceId", massage.id(), "masterId", dina.id())),
                "start", hour(12),
                "client", body("name", "Dana", "phone", Unique.phone()));

        marcus.api().post("/bookings", Body.with(visit, "branchId", second)).refused(400, "validation_failed");
        Answer booked = marcus.api().post("/bookings", visit).expect(201);
        assertThat(booked.text("/status")).isEqualTo("CONFIRMED");
        master.post("/bookings", visit).refused(403, "forbidden");
        override("BOOKINGS_MANAGE_BRANCH", true, null).expect(200);
        master.post("/bookings", Body.with(visit, "start", hour(15))).expect(201);
    }

    @Test
    void aMasterAsksAndAManagerOfTheBranchGrantsUntilAnEnd() {
        Member marcus = spa.manager("Marcus");

        Answer asked = ask("BOOKINGS_READ_BRANCH").expect(201);

        ask("BOOKINGS_READ_BRANCH").refusedInEachLanguage(409, "permission_requested");
        ask("BOOKINGS_MANAGE_OWN").refusedInEachLanguage(409, "permission_held");
        for (String decider : List.of(spa.ownerEmail(), marcus.email())) {
            platform.mailbox()
                    .of(decider)
                    .waitsFor(
                            "the request",
                            mail -> mail.text().contains("See the bookings of the branch")
                                    && mail.text().contains("I am at the desk"));
        }
        assertThat(ids(marcus.api().get("/permission-requests?status=PENDING"))).containsExactly(asked.text("/id"));
        master.post(path(asked) + "/grant", body()).refused(403, "forbidden");
        marcus.api()
                .post(path(asked) + "/grant", body("until", "2024-01-01T00:00:00Z"))
                .refused(400, "validation_failed");
        Answer granted = marcus.api()
                .post(path(asked) + "/grant", body("until", hour(20)))
                .expect(200);

        assertThat(granted.text("/status")).isEqualTo("GRANTED");
        assertThat(permissions(master)).contains("BOOKINGS_READ_BRANCH");
        platform.mailbox()
                .of(aigerimHerself.email())
                .waitsFor(
                        "the decision",
                        mail -> mail.text().contains("has granted you")
                                && mail.text().contains("It holds until"));
        marcus.api().post(path(asked) + "/refuse", body()).refused(409, "illegal_transition");
        assertThat(ids(master.get("/permission-requests"))).containsExactly(asked.text("/id"));
    }

    @Test
    void ofManyDecisionsAtOnceOneCounts() {
        Answer asked = ask("REPORTS_READ").expect(201);

        List<Answer> answers = IntStream.range(0, 8)
                .mapToObj(i -> spa.owner().postLater(path(asked) + (i % 2 == 0 ? "/grant" : "/refuse"), body()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        List<Answer> counted =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(counted).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.refused(409, "illegal_transition"));
        assertThat(permissions(master).contains("REPORTS_READ"))
                .isEqualTo(counted.get(0).text("/status").equals("GRANTED"));
    }

    @Test
    void nobodyDecidesBeyondHisBranchHisOwnPermissionsOrHimself() {
        String second = spa.owner()
                .post("/branches", body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        String email = Unique.email("elsewhere");
        spa.owner()
                .post(
                        "/users",
                        body(
                                "email", email,
                                "firstName", "Else",
                                "lastName", "Where",
                                "role", "MANAGER",
                                "branchIds", list(second)))
                .expect(201);
        Api elsewhere = spa.member(email).api();
        Api manager = spa.manager("Marcus").api();
        Answer beyond = ask("TIME_OFF_OWN").expect(201);
        Answer own = manager.post("/permission-requests", body("permission", "TIME_OFF_OWN", "reason", "Me too"))
                .expect(201);

        elsewhere.post(path(beyond) + "/grant", body()).refused(404, "not_found");
        assertThat(ids(elsewhere.get("/permission-requests"))).isEmpty();
        // a manager does not give what he does not have
        manager.post(path(beyond) + "/grant", body()).refused(403, "forbidden");
        manager.post(path(own) + "/grant", body()).refused(403, "forbidden");
        spa.owner()
                .post("/permission-requests/" + UUID.randomUUID() + "/grant", body())
                .refused(404, "not_found");
        Business other = platform.registersBusiness("other").approved();
        other.owner().post(path(beyond) + "/refuse", body()).refused(404, "not_found");
        spa.owner()
                .post(path(beyond) + "/refuse", body("reason", "Not this month"))
                .expect(200);
        platform.mailbox().of(aigerimHerself.email()).waitsFor("the refusal", mail -> mail.text()
                .contains("Not this month"));
    }

    @Test
    void anOwnersPermissionsAreNotToBeChanged() {
        spa.owner()
                .put("/users/" + spa.ownerId() + "/permissions", body("overrides", list()))
                .refused(400, "validation_failed");
        Business other = platform.registersBusiness("other").approved();
        other.owner().get("/users/" + spa.ownerId() + "/permissions").refused(404, "not_found");
    }

    private Answer override(String permission, boolean granted, @Nullable String until) {
        String id = master.get("/users/me").expect(200).text("/id");
        return spa.owner()
                .put(
                        "/users/" + id + "/permissions",
                        body("overrides", list(body("permission", permission, "granted", granted, "until", until))));
    }

    private Answer ask(String permission) {
        return master.post("/permission-requests", body("permission", permission, "reason", "I am at the desk"));
    }

    private static String path(Answer request) {
        return "/permission-requests/" + request.text("/id");
    }

    private static List<String> permissions(Api person) {
        return person
                .get("/users/me")
                .expect(200)
                .value("/permissions")
                .asJsonArray()
                .getValuesAs(JsonString.class)
                .stream()
                .map(JsonString::getString)
                .toList();
    }

    private static List<String> ids(Answer page) {
        return page.expect(200).items().stream()
                .map(item -> item.getString("id"))
                .toList();
    }

    private static List<UUID> bookings(Api api) {
        return ids(api.get("/bookings?from=%s&to=%s".formatted(TUESDAY, TUESDAY))).stream()
                .map(UUID::fromString)
                .toList();
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
