package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Calendar programs read what is on at an address that nobody guesses, and never more than who made it is shown. */
@ArquillianTest
@RunAsClient
public class CalendarFeedIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Business spa = platform.registersBusiness("feeds").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);

    @Test
    void aMastersFeedTellsWhatIsOnAndThatHeIsBusy() {
        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(hour(12));
        spa.owner()
                .post(
                        "/masters/" + aigerim.id() + "/time-off",
                        body("start", hour(17), "end", hour(18), "reason", "Dentist"))
                .expect(201);
        spa.owner()
                .post(
                        "/blocks",
                        body(
                                "kind",
                                "NOTE",
                                "start",
                                hour(10),
                                "end",
                                hour(11),
                                "text",
                                "Bring\nthe keys",
                                "masterIds",
                                list(aigerim.id())))
                .expect(201);
        String feed = feed(spa.owner(), body("masterId", aigerim.id()));

        Answer answer = platform.anybody().get(feed).expect(200);
        List<VEvent> events = events(answer);

        assertThat(answer.header("Content-Type").replace(" ", "")).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("Bring the keys", "Massage", "Time off");
        assertThat(answer.text()).doesNotContain("Dana", "Dentist").contains("X-WR-CALNAME:", "BEGIN:VTIMEZONE");
        assertThat(events.get(0).getTransparency().isTransparent()).isTrue();
        VEvent visit = events.get(1);
        assertThat(visit.getUid().getValue()).startsWith(booking.id() + "-" + aigerim.id() + "@");
        assertThat(visit.getDateStart().getValue().toInstant()).isEqualTo(hour(12).toInstant());
        assertThat(visit.getStatus().isConfirmed()).isTrue();
        assertThat(visit.getSequence().getValue()).isZero();
        assertThat(events(
                        platform.anybody().get(feed(spa.owner(), body("masterId", aigerim.id(), "clientNames", true)))))
                .extracting(event -> event.getSummary().getValue())
                .contains("Massage – Dana");
    }

    @Test
    void whatIsMovedOrCancelledIsSoAtTheNextLookAndElseNothingIsSent() {
        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(hour(12));
        String feed = feed(spa.owner(), body("branchId", spa.branchId()));
        Answer first = platform.anybody().get(feed).expect(200);
        Api knowing = platform.anybody().withHeader("If-None-Match", first.header("ETag"));

        assertThat(events(first))
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("Massage (Aigerim " + lastName() + ")");
        assertThat(knowing.get(feed).expect(304).header("ETag")).isEqualTo(first.header("ETag"));
        booking.movedTo(hour(14)).expect(200);
        VEvent moved = events(knowing.get(feed).expect(200)).get(0);
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(hour(14).toInstant());
        booking.cancelledBecause("ill").expect(200);
        assertThat(events(platform.anybody().get(feed).expect(200))).isEmpty();
    }

    @Test
    void aRevokedFeedIsGoneAndTheOthersStay() {
        String phone = feed(spa.owner(), body("masterId", aigerim.id()));
        String laptop = feed(spa.owner(), body("masterId", aigerim.id()));
        platform.anybody().get(phone).expect(200);
        List<JsonObject> feeds = spa.owner().get("/calendar-feeds").expect(200).items();
        assertThat(feeds).hasSize(2).allSatisfy(feed -> assertThat(feed).doesNotContainKeys("url", "secret"));
        assertThat(feeds.get(0)).containsKey("lastUsedAt");
        assertThat(feeds.get(1).isNull("lastUsedAt")).isTrue();

        String path = "/calendar-feeds/" + feeds.get(0).getString("id");
        spa.owner().delete(path).expect(204);

        platform.anybody().get(phone).refused(404, "not_found");
        platform.anybody().get(laptop).expect(200);
        platform.anybody().get("/public/feeds/guessed.ics").refused(404, "not_found");
        spa.owner().delete(path).refused(404, "not_found");
        // the database has digests alone
        String secret = laptop.replaceAll("^.*/|\\.ics$", "");
        assertThat(secret).hasSize(43);
        assertThat(platform.database()
                        .count(
                                "select count(*) from booking.calendar_feed where tenant_id = ? and secret_digest = sha256(convert_to(?, 'UTF8'))",
                                spa.tenantId(),
                                secret))
                .isEqualTo(1);
    }

    @Test
    void aFeedShowsNoMoreThanWhoMadeItIsShown() {
        Member manager = spa.manager("Marcus");
        String managers = feed(manager.api(), body("branchId", spa.branchId(), "clientNames", true));
        Api herself = spa.member(Objects.requireNonNull(aigerim.email())).api();
        String own = feed(herself, body("masterId", aigerim.id()));
        Master bota = spa.master("Bota").workingDaily("10:00", "19:00").performing(massage);
        spa.owner()
                .put("/roles/MASTER/permissions", body("permissions", list()))
                .expect(200);

        herself.post("/calendar-feeds", body("masterId", bota.id())).refusedField("masterId", "unknown_master");
        herself.post("/calendar-feeds", body("branchId", spa.branchId())).refusedField("branchId", "unknown_branch");
        herself.post("/calendar-feeds", body()).refusedField("masterId", "either_master_or_branch");
        spa.owner()
                .post("/calendar-feeds", body("branchId", UUID.randomUUID()))
                .refusedField("branchId", "unknown_branch");
        assertThat(herself.get("/calendar-feeds").expect(200).items()).hasSize(1);
        String managersId = manager.api().get("/calendar-feeds").expect(200).text("/items/0/id");
        herself.delete("/calendar-feeds/" + managersId).refused(404, "not_found");
        platform.anybody().get(own).expect(200);
        platform.anybody().get(managers).expect(200);
        spa.owner()
                .put("/roles/MANAGER/permissions", body("permissions", list()))
                .expect(200);
        platform.anybody().get(managers).refused(404, "not_found");
        String managerId = manager.api().get("/users/me").text("/id");
        spa.owner()
                .put("/roles/MANAGER/permissions", body("permissions", list("BOOKINGS_READ_BRANCH")))
                .expect(200);
        platform.anybody().get(managers).expect(200);
        spa.owner().post("/users/" + managerId + "/deactivate").expect(200);
        platform.anybody().get(managers).refused(404, "not_found");
        platform.superAdmin().suspend(spa.tenantId(), "The invoice is overdue").expect(200);
        platform.anybody().get(own).refused(404, "business_not_found");
    }

    @Test
    void visitsThatAreNotTheMakersAffairAreSpansOfBusy() {
        String second = spa.owner()
                .post("/branches", body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        Master both = spa.master("Bota").workingDaily("10:00", "19:00").performing(massage);
        spa.visitor("Dana").books(massage).with(both).at(hour(12));
        String owners = feed(spa.owner(), body("masterId", both.id(), "clientNames", true));
        Api elsewhere = spa.manager("Marcus", second).api();

        elsewhere.post("/calendar-feeds", body("masterId", both.id())).refusedField("masterId", "unknown_master");
        platform.database()
                .change(
                        "insert into booking.master_branch (tenant_id, master_id, branch_id) values (?, ?, ?)",
                        spa.tenantId(),
                        both.id(),
                        UUID.fromString(second));
        String managers = feed(elsewhere, body("masterId", both.id(), "clientNames", true));

        assertThat(platform.anybody().get(owners).expect(200).text()).contains("SUMMARY:Massage – Dana");
        Answer shown = platform.anybody().get(managers).expect(200);
        assertThat(shown.text()).contains("SUMMARY:Busy").doesNotContain("Dana", "Massage");
    }

    @Test
    void aGroupVisitIsThereBeforeAnybodyComes() {
        Service yoga = spa.service("Yoga").lasting(60).with("places", 4).costing("3000.00");
        Master bota = spa.master("Bota").workingDaily("10:00", "19:00").performing(yoga);
        String group = spa.owner()
                .post("/group-visits", body("serviceId", yoga.id(), "start", hour(12)))
                .expect(201)
                .text("/id");
        String feed = feed(spa.owner(), body("masterId", bota.id()));

        assertThat(summaries(feed)).containsExactly("Yoga – Free places: 4");
        spa.owner()
                .put("/group-visits/" + group, body("start", hour(14), "places", 6))
                .expect(200);
        VEvent moved = events(platform.anybody().get(feed)).get(0);
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(hour(14).toInstant());
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        Map<String, String> words = Map.of("ru", "Yoga – Свободных мест: 6", "kk", "Yoga – Бос орындар: 6");
        words.forEach((language, summary) -> {
            spa.owner()
                    .put("/users/me", body("firstName", "Livia", "lastName", "Drusilla", "language", language))
                    .expect(200);
            assertThat(summaries(feed)).containsExactly(summary);
        });

        spa.visitor("Dana").books(yoga).at(hour(14));
        assertThat(summaries(feed)).containsExactly("Yoga");
    }

    private List<String> summaries(String feed) {
        return events(platform.anybody().get(feed).expect(200)).stream()
                .map(event -> event.getSummary().getValue())
                .toList();
    }

    @Test
    void howOftenTheDatabaseIsAskedDoesNotDependOnHowMuchThereIs() {
        String feed = feed(spa.owner(), body("branchId", spa.branchId()));
        platform.anybody().get(feed).expect(200);
        int before = roundTrips(feed);

        for (int hour = 10; hour < 18; hour++) {
            spa.visitor("Dana" + hour).books(massage).at(hour(hour));
        }
        platform.anybody().get(feed).expect(200);

        assertThat(events(platform.anybody().get(feed))).hasSize(8);
        assertThat(roundTrips(feed)).isEqualTo(before);
    }

    private int roundTrips(String path) {
        String requestId = UUID.randomUUID().toString();
        platform.anybody().withHeader("X-Request-Id", requestId).get(path).expect(200);
        return testBed.logged(requestId, line -> line.containsKey("route")).getInt("roundTrips");
    }

    /** The path of a new feed. */
    private static String feed(Api maker, JsonObject wanted) {
        return maker.post("/calendar-feeds", wanted).expect(201).text("/url").replaceFirst("^.*/api/v1", "");
    }

    private static List<VEvent> events(Answer feed) {
        return Biweekly.parse(feed.text()).first().getEvents().stream()
                .sorted(Comparator.comparing(event -> event.getDateStart().getValue()))
                .toList();
    }

    private String lastName() {
        return spa.owner().get("/masters/" + aigerim.id()).expect(200).text("/lastName");
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
