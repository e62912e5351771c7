package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A master asks for time off; an owner, or a manager of his branches, decides. */
@ArquillianTest
@RunAsClient
public class TimeOffRequestIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("timeoff").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
    private final Member herself = spa.member(Objects.requireNonNull(aigerim.email()));
    private final String path = "/masters/" + aigerim.id() + "/time-off";

    @BeforeEach
    void mastersMayAsk() {
        spa.owner()
                .put("/roles/MASTER/permissions", body("permissions", list("TIME_OFF_OWN")))
                .expect(200);
    }

    @Test
    void whatIsAskedForReservesNothingUntilAManagerApproves() {
        Member marcus = spa.manager("Marcus");
        Answer asked = ask();

        assertThat(asked.text("/status")).isEqualTo("REQUESTED");
        assertThat(asked.text("/type")).isEqualTo("VACATION");
        assertThat(spa.availability(massage).startsOn(TUESDAY)).contains(hour(12));
        for (String decider : List.of(spa.ownerEmail(), marcus.email())) {
            platform.mailbox()
                    .of(decider)
                    .waitsFor(
                            "the request",
                            mail -> mail.text().contains("asks for time off")
                                    && mail.text().contains("Vacation")
                                    && mail.text().contains("The sea"));
        }
        assertThat(statuses(marcus.api(), "?status=REQUESTED")).containsExactly("REQUESTED");
        herself.api().post(decision(asked, "approve"), body()).refused(403, "forbidden");

        Answer approved = marcus.api().post(decision(asked, "approve"), body()).expect(200);

        assertThat(approved.text("/status")).isEqualTo("APPROVED");
        assertThat(approved.has("/decidedBy")).isTrue();
        assertThat(spa.availability(massage).startsOn(TUESDAY))
                .doesNotContain(hour(12))
                .contains(hour(14));
        platform.mailbox().of(herself.email()).waitsFor("the decision", mail -> mail.text()
                .contains("has approved your time off"));
        marcus.api().post(decision(asked, "refuse"), body()).refused(409, "illegal_transition");
        assertThat(statuses(herself.api(), "?status=REQUESTED")).isEmpty();
    }

    @Test
    void whatIsRefusedIsToldWithTheReasonAndStays() {
        Answer asked = ask();

        Answer refused = spa.owner()
                .post(decision(asked, "refuse"), body("reason", "Everybody is at the sea then"))
                .expect(200);

        assertThat(refused.text("/status")).isEqualTo("REFUSED");
        assertThat(refused.text("/answer")).isEqualTo("Everybody is at the sea then");
        platform.mailbox().of(herself.email()).waitsFor("the refusal", mail -> mail.text()
                .contains("Everybody is at the sea then"));
        assertThat(spa.availability(massage).startsOn(TUESDAY)).contains(hour(12));
        herself.api().delete(path + "/" + asked.text("/id")).refused(409, "illegal_transition");
        spa.owner().post(decision(asked, "approve"), body()).refused(409, "illegal_transition");
    }

    @Test
    void aMasterWithdrawsWhatHeHasAskedFor() {
        Answer asked = ask();

        herself.api().delete(path + "/" + asked.text("/id")).expect(204);

        assertThat(statuses(spa.owner(), "")).isEmpty();
        spa.owner().post(decision(asked, "approve"), body()).refused(404, "not_found");
    }

    @Test
    void bookingsInBetweenAreInTheWayOfApproving() {
        Answer asked = ask();
        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(hour(12));

        spa.owner().post(decision(asked, "approve"), body()).refused(409, "time_off_conflict");
        spa.owner()
                .post(decision(asked, "approve"), body("strandedBookings", "CANCEL", "cancelReason", "Away"))
                .expect(200);

        assertThat(spa.owner().get("/bookings/" + booking.id()).expect(200).text("/status"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void ofManyDecisionsAtOnceOneCounts() {
        Answer asked = ask();

        List<Answer> answers = IntStream.range(0, 8)
                .mapToObj(i -> spa.owner().postLater(decision(asked, i % 2 == 0 ? "approve" : "refuse"), body()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.refused(409, "illegal_transition"));
    }

    @Test
    void whoIsOfAnotherBranchOrBusinessDecidesNothing() {
        Answer asked = ask();
        String second = spa.owner()
                .post("/branches", body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        Business other = platform.registersBusiness("other").approved();

        spa.manager("Else", second)
                .api()
                .post(decision(asked, "approve"), body())
                .refused(404, "not_found");
        other.owner().post(decision(asked, "refuse"), body()).refused(404, "not_found");
        assertThat(statuses(spa.owner(), "")).containsExactly("REQUESTED");
        assertThat(spa.manager("Elsewhere", second)
                        .api()
                        .get("/time-off")
                        .expect(200)
                        .items())
                .isEmpty();
    }

    @Test
    void whatIsToBeDecidedIsOnOneList() {
        Master dina =
                spa.master("Dina").invited().workingDaily("10:00", "19:00").performing(massage);
        Api hers = spa.member(Objects.requireNonNull(dina.email())).api();
        Answer first = ask();
        Answer second = hers.post("/masters/" + dina.id() + "/time-off", body("start", hour(10), "end", hour(14)))
                .expect(201);
        Api manager = spa.manager("Marcus").api();

        Answer page = manager.get("/time-off?status=REQUESTED&limit=1").expect(200);
        assertThat(page.text("/items/0/id")).isEqualTo(second.text("/id"));
        assertThat(page.text("/items/0/masterId")).isEqualTo(dina.id().toString());
        Answer next = manager.get("/time-off?limit=1&cursor=" + page.text("/nextCursor"))
                .expect(200);
        assertThat(next.text("/items/0/id")).isEqualTo(first.text("/id"));
        assertThat(next.has("/nextCursor")).isFalse();
        assertThat(hers.get("/time-off").expect(200).items()).hasSize(1);
        assertThat(spa.owner().get("/time-off?status=APPROVED").expect(200).items())
                .isEmpty();
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        Api owner = spa.owner();

        assertThat(owner.post(path, body("start", hour(14), "end", hour(10)))
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactly("end");
        assertThat(owner.post(path, body("start", hour(10), "end", "9999-01-01T00:00:00Z"))
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactly("end");
        assertThat(owner.post(path, body("start", hour(10), "end", hour(11), "type", "PARTY"))
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactly("type");
        owner.get(path + "?status=LOST").refused(400, "validation_failed");
    }

    private Answer ask() {
        return herself.api()
                .post(path, body("start", hour(10), "end", hour(14), "type", "VACATION", "reason", "The sea"))
                .expect(201);
    }

    private String decision(Answer asked, String decision) {
        return path + "/" + asked.text("/id") + "/" + decision;
    }

    private List<String> statuses(Api api, String query) {
        return api.get(path + query).expect(200).items().stream()
                .map(each -> each.getString("status"))
                .toList();
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
