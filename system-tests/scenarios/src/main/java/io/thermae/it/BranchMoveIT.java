package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A visit goes to another branch as a whole: with its time, its master and what was agreed, or not at all. */
@ArquillianTest
@RunAsClient
public class BranchMoveIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("branches").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
    private final UUID lake = branch();
    private final UUID dina = master("Dina");

    @Test
    void itIsFreeWhereItWasAndTakenWhereItIs() {
        Visitor dana = spa.visitor("Dana").withEmail();
        Booking booking = dana.books(massage).at(at(12));

        Answer moved = moves(spa.owner(), booking, body("branchId", lake, "start", inTokyo(18)))
                .expect(200);

        assertThat(moved.text("/branchId")).isEqualTo(lake.toString());
        assertThat(moved.text("/timeZone")).isEqualTo("Asia/Tokyo");
        assertThat(OffsetDateTime.parse(moved.text("/start"))).isEqualTo(inTokyo(18));
        assertThat(moved.text("/items/0/masterId")).isEqualTo(dina.toString());
        assertThat(moved.text("/items/0/price/amount")).isEqualTo("15000.00");
        platform.mailbox().of(dana.email()).waitsFor("the move", mail -> mail.text()
                .contains("By the lake"));
        spa.visitor("Bolat").books(massage).with(aigerim).at(at(12));
        atTheLake("Serik", inTokyo(18)).refused(409, "slot_taken");
        // and back again, where somebody else is by now
        Answer refused = moves(spa.owner(), booking, body("branchId", spa.branchId(), "start", at(12)))
                .refused(409, "slot_taken");
        assertThat(refused.list("/details/alternatives")).isNotEmpty().allMatch(slot -> slot.getString("branchId")
                .equals(spa.branchId().toString()));
        assertThat(booking.lookedUp().text("/branchId")).isEqualTo(lake.toString());
    }

    @Test
    void theClientMayGoThereHimself() {
        Booking booking = spa.visitor("Dana").books(massage).at(at(12));

        Answer moved = platform.anybody()
                .put(
                        "/public/booking/" + booking.id() + "?token=" + booking.manageToken(),
                        body("start", inTokyo(20), "branchId", lake))
                .expect(200);

        assertThat(moved.text("/branchId")).isEqualTo(lake.toString());
        assertThat(moved.text("/items/0/masterId")).isEqualTo(dina.toString());
    }

    @Test
    void whatCannotBeThereStaysWhereItIs() {
        Booking chosen = spa.visitor("Dana").books(massage).with(aigerim).at(at(12));
        Api owner = spa.owner();

        moves(owner, chosen, body("branchId", lake)).refused(422, "master_not_suitable");
        moves(owner, chosen, body("branchId", UUID.randomUUID())).refused(404, "not_found");
        Business other = platform.registersBusiness("others").approved();
        moves(owner, chosen, body("branchId", other.branchId())).refused(404, "not_found");
        // at night nobody is there
        moves(owner, chosen, body("branchId", lake, "masterId", dina, "start", inTokyo(3)))
                .refused(422, "outside_business_hours");

        Answer seen = chosen.lookedUp();
        assertThat(seen.text("/branchId")).isEqualTo(spa.branchId().toString());
        assertThat(OffsetDateTime.parse(seen.text("/start"))).isEqualTo(at(12));
        moves(owner, chosen, body("branchId", lake, "masterId", dina)).expect(200);
    }

    @Test
    void whoManagesOneBranchSendsNobodyToAnother() {
        Booking booking = spa.visitor("Dana").books(massage).at(at(12));

        moves(spa.manager("Marcus").api(), booking, body("branchId", lake)).refusedField("branchId", "unknown_branch");
        moves(spa.manager("Paulina", lake).api(), booking, body("branchId", lake))
                .expect(404);

        assertThat(booking.lookedUp().text("/branchId"))
                .isEqualTo(spa.branchId().toString());
    }

    @Test
    void aMasterMovesHisVisitsToNobodyElse() {
        Booking booking = spa.visitor("Dana").books(massage).at(at(12));
        spa.visitor("Bolat").books(massage).at(at(15));
        Master colleague = spa.master("Bota").workingDaily("10:00", "19:00").performing(massage);
        Api master = spa.member(Objects.requireNonNull(aigerim.email())).api();

        // a colleague is free there and then, and whoever manages the branch may send the client to her
        moves(master, booking, body("branchId", lake, "start", inTokyo(18))).refused(422, "master_not_suitable");
        moves(master, booking, body("start", at(15))).refused(409, "slot_taken");
        moves(master, booking, body("start", at(15), "masterId", colleague.id()))
                .refused(403, "forbidden");
        moves(master, booking, body("start", at(14))).expect(200);

        assertThat(booking.lookedUp().text("/items/0/masterId"))
                .isEqualTo(aigerim.id().toString());
        moves(spa.owner(), booking, body("start", at(15))).expect(200);
        assertThat(booking.lookedUp().text("/items/0/masterId"))
                .isEqualTo(colleague.id().toString());
    }

    private static Answer moves(Api who, Booking booking, JsonObject change) {
        return who.put("/bookings/" + booking.id(), change);
    }

    private Answer atTheLake(String name, OffsetDateTime start) {
        return platform.anybody()
                .post(
                        "/public/booking",
                        body(
                                "subdomain",
                                spa.subdomain(),
                                "branchId",
                                lake,
                                "items",
                                list(body("serviceId", massage.id())),
                                "start",
                                start,
                                "client",
                                spa.visitor(name).client()));
    }

    private UUID branch() {
        return UUID.fromString(spa.owner()
                .post(
                        "/branches",
                        body(
                                "name",
                                "By the lake",
                                "timeZone",
                                TOKYO.getId(),
                                "businessHours",
                                list(body("dayOfWeek", "TUESDAY", "opens", "06:00", "closes", "23:00"))))
                .expect(201)
                .text("/id"));
    }

    private UUID master(String name) {
        return UUID.fromString(spa.owner()
                .post(
                        "/masters",
                        body(
                                "firstName",
                                name,
                                "lastName",
                                "Serik",
                                "branchIds",
                                list(lake),
                                "serviceIds",
                                list(massage.id()),
                                "schedule",
                                list(body("dayOfWeek", "TUESDAY", "start", "06:00", "end", "23:00"))))
                .expect(201)
                .text("/id"));
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }

    private static OffsetDateTime inTokyo(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(TOKYO).toOffsetDateTime();
    }
}
