package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Holds;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A place is held, paid for, and taken; money that comes when the place is gone goes back, and two never have one place. */
@ArquillianTest
@RunAsClient
public class HoldPayConfirmIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String PAYS = "pm_card_visa";
    private static final String DECLINED = "pm_card_chargeDeclined";

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();
    private final Business spa = platform.registersBusiness("pays").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage")
            .lasting(60)
            .with("prepayment", body("kind", "PERCENT", "percent", 30))
            .costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    private final Visitor dana = spa.visitor("Dana").withEmail();
    private final OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();

    @Test
    void whoPaysHasThePlaceAndIsToldOnce() {
        Booking held = holds(dana);
        Answer begun = begins(held).expect(201);
        assertThat(begun.text("/amount/amount")).isEqualTo("4500.00");
        assertThat(begins(held).expect(200).text("/id")).isEqualTo(begun.text("/id"));
        assertThat(platform.mailbox().of(dana.email()).staysAt(0, mail -> true)).isEmpty();

        assertThat(pays(held, PAYS).expect(200).text("/state")).isEqualTo("SUCCEEDED");

        Answer taken = held.lookedUp();
        assertThat(taken.text("/status")).isEqualTo("CONFIRMED");
        assertThat(taken.has("/heldUntil")).isFalse();
        assertThat(taken.text("/prepayment/state")).isEqualTo("PAID");
        assertThat(anybody.get(path(held, "")).expect(200).text("/state")).isEqualTo("SUCCEEDED");
        assertThat(platform.mailbox()
                        .of(dana.email())
                        .waitsForCalendar("REQUEST", 0)
                        .text())
                .containsPattern("4\\W?500[.,]00");
        assertThat(platform.mailbox().of(dana.email()).staysAt(1, mail -> true))
                .as("no receipt beside it")
                .hasSize(1);
        assertThat(Holds.letPass(platform, held.id())).as("what has an end").isZero();
        spa.visitor("Bolat").books(massage).with(aigerim).triesAt(noon).refused(409, "slot_taken");
        assertThat(refunded(held)).isEqualTo("0.00");
    }

    @Test
    void waitsForTheBusinessWhereThatConfirms() {
        spa.owner().put("/business/settings", body("autoConfirm", false)).expect(200);
        Booking held = holds(dana);
        begins(held).expect(201);

        pays(held, PAYS).expect(200);

        assertThat(held.lookedUp().text("/status")).isEqualTo("PENDING");
        assertThat(held.lookedUp().has("/heldUntil")).isFalse();
        assertThat(held.lookedUp().text("/prepayment/state")).isEqualTo("PAID");
        assertThat(spa.owner()
                        .post("/bookings/" + held.id() + "/confirm", body())
                        .expect(200)
                        .text("/status"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void whoIsDeclinedMayTryAgainAsLongAsThePlaceIsHeld() {
        Booking held = holds(dana);
        begins(held).expect(201);

        assertThat(pays(held, DECLINED).expect(200).text("/state")).isNotEqualTo("SUCCEEDED");

        Answer still = held.lookedUp();
        assertThat(still.text("/status")).isEqualTo("PENDING");
        assertThat(still.text("/prepayment/state")).isEqualTo("DUE");
        assertThat(still.text("/heldUntil")).isEqualTo(held.placed().text("/heldUntil"));
        Holds.confirms(anybody, held).refused(409, "prepayment_due");
        begins(held);
        pays(held, PAYS).expect(200);
        assertThat(held.lookedUp().text("/status")).isEqualTo("CONFIRMED");
    }

    @Test
    void whoPaysTooLateHasThePlaceIfNobodyElseHas() {
        Booking held = holds(dana);
        begins(held).expect(201);
        assertThat(Holds.letPass(platform, held.id())).isPositive();
        assertThat(held.lookedUp().text("/status")).isEqualTo("EXPIRED");

        pays(held, PAYS).expect(200);

        assertThat(held.lookedUp().text("/status")).isEqualTo("CONFIRMED");
        assertThat(held.lookedUp().text("/prepayment/state")).isEqualTo("PAID");
        assertThat(spa.availability(massage).startsOn(TUESDAY)).doesNotContain(noon);
        spa.visitor("Bolat").books(massage).with(aigerim).triesAt(noon).refused(409, "slot_taken");
        platform.mailbox().of(dana.email()).waitsForCalendar("REQUEST", 0);
        assertThat(reserved()).isEqualTo(1);
        assertThat(refunded(held)).isEqualTo("0.00");
    }

    @Test
    void whoPaysWhenThePlaceIsSomebodyElsesGetsHisMoneyBackAndIsToldSo() {
        Visitor late = spa.visitor("Gulnara").withEmail().speaking("ru");
        Booking held = holds(late);
        begins(held).expect(201);
        assertThat(Holds.letPass(platform, held.id())).isPositive();
        Answer next = staffBooks();

        pays(held, PAYS).expect(200);

        assertThat(held.lookedUp().text("/status")).isEqualTo("EXPIRED");
        assertThat(held.lookedUp().text("/prepayment/state")).isEqualTo("LAPSED");
        assertThat(refunded(held)).isEqualTo("4500.00");
        assertThat(spa.owner().get("/bookings/" + next.text("/id")).expect(200).text("/status"))
                .isEqualTo("CONFIRMED");
        assertThat(reserved()).isEqualTo(1);
        assertThat(platform.mailbox().of(late.email()).staysAt(1, mail -> true))
                .as("nothing but that the money goes back")
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.language()).isEqualTo("ru");
                    assertThat(mail.subject()).startsWith("Возврат");
                    assertThat(mail.calendar()).isEmpty();
                    assertThat(mail.text())
                            .contains("слишком поздно", held.number())
                            .containsPattern("4\\W?500,00");
                });
    }

    @Test
    void whoPaysForWhatIsCancelledGetsHisMoneyBack() {
        Booking held = holds(dana);
        begins(held).expect(201);
        held.cancelledBecause("Too dear").expect(200);

        pays(held, PAYS).expect(200);

        assertThat(held.lookedUp().text("/status")).isEqualTo("CANCELLED");
        assertThat(refunded(held)).isEqualTo("4500.00");
        assertThat(reserved()).isZero();
    }

    @Test
    void whatSomebodyHasGivenUpConfirmsNobodyElse() {
        Booking abandoned = holds(dana);
        begins(abandoned).expect(201);
        assertThat(Holds.letPass(platform, abandoned.id())).isPositive();
        Booking next = holds(spa.visitor("Bolat"));
        assertThat(next.placed().text("/prepayment/state")).isEqualTo("DUE");

        pays(abandoned, PAYS).expect(200);

        assertThat(next.lookedUp().text("/status")).isEqualTo("PENDING");
        assertThat(next.lookedUp().text("/prepayment/state")).isEqualTo("DUE");
        Holds.confirms(anybody, next).refused(409, "prepayment_due");
        assertThat(abandoned.lookedUp().text("/status")).isEqualTo("EXPIRED");
        assertThat(refunded(abandoned)).isEqualTo("4500.00");
        begins(next).expect(201);
        pays(next, PAYS).expect(200);
        assertThat(next.lookedUp().text("/status")).isEqualTo("CONFIRMED");
    }

    @Test
    void ofManyWhoPayTooLateAtOnceOneHasThePlaceAndTheOthersTheirMoney() {
        List<Booking> lapsed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Booking held = holds(spa.visitor("Visitor " + i));
            begins(held).expect(201);
            assertThat(Holds.letPass(platform, held.id())).isPositive();
            lapsed.add(held);
        }

        List<CompletableFuture<Answer>> paid = lapsed.stream()
                .map(held -> anybody.postLater(path(held, "/confirm"), method(PAYS)))
                .toList();
        paid.forEach(answer -> answer.join().expect(200));

        List<Booking> taken = lapsed.stream()
                .filter(held -> held.lookedUp().text("/status").equals("CONFIRMED"))
                .toList();
        assertThat(taken).hasSize(1);
        assertThat(reserved()).isEqualTo(1);
        for (Booking held : lapsed) {
            boolean has = taken.contains(held);
            assertThat(held.lookedUp().text("/status")).isEqualTo(has ? "CONFIRMED" : "EXPIRED");
            assertThat(refunded(held)).isEqualTo(has ? "0.00" : "4500.00");
        }
    }

    private Booking holds(Visitor visitor) {
        return visitor.books(massage).with(aigerim).at(noon);
    }

    private Answer staffBooks() {
        JsonObject visit = dana.books(massage).with(aigerim).request(noon);
        return spa.owner()
                .post(
                        "/bookings",
                        body(
                                "items", visit.get("items"),
                                "start", noon,
                                "client", spa.visitor("Serik").client()))
                .expect(201);
    }

    private Answer begins(Booking held) {
        return anybody.post(path(held, ""), body());
    }

    private Answer pays(Booking held, String method) {
        return anybody.post(path(held, "/confirm"), method(method));
    }

    private static JsonObject method(String token) {
        return body("method", token);
    }

    /** What has gone back of what its client has paid. */
    private String refunded(Booking held) {
        return spa.owner()
                .get("/payments?customerId=" + held.placed().text("/customerId"))
                .expect(200)
                .text("/items/0/refunded/amount");
    }

    /** How many visits have the master's time at noon for good. */
    private long reserved() {
        return platform.database()
                .count(
                        "select count(*) from booking.allocation where resource_id = ? and active and held_until is null",
                        aigerim.id());
    }

    private static String path(Booking booking, String call) {
        return "/public/booking/" + booking.id() + "/payment" + call + "?token=" + booking.manageToken();
    }
}
