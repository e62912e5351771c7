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
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Bookings to come are brought into their places as if they had been booked one after the other, and taken out again. */
@ArquillianTest
@RunAsClient
public class ImportBookingsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String NAMES = "start,services,masters,name,phone,email,notes\r\n";

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Business spa = platform.registersBusiness("moving").approved().opensDaily("09:00", "21:00");
    private final UUID rooms = spa.resourceType("Room");
    private final Service massage =
            spa.service("Massage").lasting(60).taking(rooms, 1).costing("15000.00");
    private final Service nails = spa.service("Nails").lasting(30).costing("5000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage, nails);
    private final Api owner = spa.owner();

    @Test
    void eachRowIsBookedBesideAllBeforeIt() {
        spa.resource(rooms, "Blue", 2);
        Master bota = spa.master("Bota").workingDaily("10:00", "19:00").performing(massage);
        Master dina = spa.master("Dina").workingDaily("10:00", "19:00").performing(massage);
        String email = Unique.email("dana");
        String table = NAMES
                + hour(12) + ",Massage|nails," + aigerim.id() + "|" + aigerim.id() + ",Дана,+77011234567," + email
                + ",\"Tea, please\"\r\n"
                + hour(12) + ",massage," + bota.id() + ",Timur,+77011234568,,\r\n"
                // the room has two places
                + hour(12) + ",massage," + dina.id() + ",Bolat,+77011234569,,\r\n"
                // Aigerim is at it until 13:30
                + hour(13) + ",Nails," + aigerim.id() + ",Asel,+77011234570,,\r\n"
                + hour(14) + ",nails,,Asel,+77011234570,,\r\n"
                + hour(3) + ",Nails,,Asel,+77011234570,,\r\n"
                + "2020-01-01T12:00:00+05:00,Nails,,Asel,+77011234570,,\r\n"
                + hour(15) + ",Haircut,nobody@example.org,Asel,+77011234570,,\r\n";

        Answer dry = send("?dryRun=true&onRefusal=SKIP", table);

        assertThat(outcomes(dry))
                .containsExactly("NEW", "NEW", "REFUSED", "REFUSED", "NEW", "REFUSED", "REFUSED", "REFUSED");
        assertThat(codes(dry))
                .containsExactly(
                        "slot_taken",
                        "slot_taken",
                        "outside_business_hours",
                        "slot_in_past",
                        "unknown_service",
                        "unknown_master");
        assertThat(owner.get("/bookings").expect(200).items()).isEmpty();
        assertThat(owner.get("/customers").expect(200).items()).isEmpty();
        Answer real = send("?onRefusal=SKIP", table);
        assertThat(real.value("/rows")).isEqualTo(dry.value("/rows"));
        List<JsonObject> bookings = owner.get("/bookings").expect(200).items();
        assertThat(bookings).hasSize(3);
        JsonObject dana = bookings.stream()
                .filter(booking -> booking.toString().contains("Дана"))
                .findFirst()
                .orElseThrow();
        assertThat(dana.getJsonArray("items")).hasSize(2);
        assertThat(dana.getString("notes")).isEqualTo("Tea, please");
        assertThat(owner.get("/customers").expect(200).items()).hasSize(3);
        spa.visitor("Late").books(nails).with(aigerim).triesAt(hour(13)).refused(409, "slot_taken");
        assertThat(outcomes(send("?onRefusal=SKIP", table))).startsWith("EXISTS", "EXISTS", "REFUSED");
        assertThat(owner.get("/bookings").expect(200).items()).hasSize(3);
        assertThat(platform.database()
                        .count(
                                "select count(*) from engagement.message where tenant_id = ? and kind like 'booking%'",
                                spa.tenantId()))
                .isZero();
    }

    @Test
    void eachRowOfAGroupVisitHasAPlaceOfItsOwn() {
        Service yoga = spa.service("Yoga").lasting(60).with("places", 2).costing("3000.00");
        spa.master("Bota").workingDaily("10:00", "19:00").performing(yoga);
        owner.post("/group-visits", body("serviceId", yoga.id(), "start", hour(12)))
                .expect(201);
        String row = hour(12) + ",Yoga,,%s,%s,,\r\n";

        Answer real = send(
                "?onRefusal=SKIP",
                NAMES
                        + row.formatted("Dana", "+77011234567")
                        + row.formatted("Timur", "+77011234568")
                        + row.formatted("Bolat", "+77011234569"));

        assertThat(outcomes(real)).containsExactly("NEW", "NEW", "REFUSED");
        assertThat(codes(real)).containsExactly("slot_taken");
    }

    @Test
    void whoIsToBeToldIsTold() {
        String email = Unique.email("dana");

        send("?tell=true", NAMES + hour(12) + ",Nails,,Dana,," + email + ",\r\n");

        assertThat(platform.mailbox().of(email).waitsForCalendar("REQUEST", 0).text())
                .contains("Nails");
    }

    @Test
    void whatIsTakenOutCanBeBroughtIn() {
        owner.post(
                        "/bookings",
                        body(
                                "items", list(body("serviceId", nails.id())),
                                "start", hour(12),
                                "client", body("name", "=Дана; \"О'Нил\"", "phone", "+77011234567"),
                                "notes", "-1\nsecond line"))
                .expect(201);
        Answer bookings = owner.get("/exports/bookings?from=" + TUESDAY + "&to=" + TUESDAY)
                .expect(200);
        Answer customers = owner.get("/exports/customers").expect(200);
        Answer services = owner.get("/exports/services").expect(200);

        assertThat(bookings.header("Content-Type")).startsWith("text/csv");
        assertThat(bookings.header("Content-Disposition")).contains("bookings.csv");
        assertThat(customers.text())
                .contains("\"'=Дана; \"\"О'Нил\"\"\"", "'+77011234567")
                .doesNotContain("\r\n=");
        assertThat(owner.get("/exports/bookings?from=" + TUESDAY.plusDays(1))
                        .expect(200)
                        .text()
                        .lines())
                .hasSize(1);
        for (String[] sent : new String[][] {
            {"bookings", bookings.text()}, {"customers", customers.text()}, {"services", services.text()}
        }) {
            assertThat(outcomes(owner.send("POST", "/imports/" + sent[0], "text/csv", sent[1])
                            .expect(200)))
                    .as(sent[0])
                    .isNotEmpty()
                    .containsOnly("EXISTS");
        }
        Business other = platform.registersBusiness("moved").approved().opensDaily("09:00", "21:00");
        other.owner()
                .send("POST", "/imports/services", "text/csv", services.text())
                .expect(200);
        other.owner()
                .send("POST", "/imports/customers", "text/csv", customers.text())
                .expect(200);
        assertThat(withoutIds(other.owner().get("/exports/services").expect(200).text()))
                .isEqualTo(withoutIds(services.text()));
        assertThat(withoutIds(
                        other.owner().get("/exports/customers").expect(200).text()))
                .isEqualTo(withoutIds(customers.text()));
        assertThat(owner.get("/audit?entity=booking.customer&action=READ")
                        .expect(200)
                        .items())
                .isNotEmpty();
    }

    @Test
    void whatIsNotToComeIsNotBrought() {
        Answer report = send(
                "",
                "start,services,name,phone,status\r\n" + hour(12) + ",Nails,Dana,+77011234567,CANCELLED\r\n" + hour(13)
                        + ",Nails,Dana,,\r\n" + "tomorrow,Nails,Dana,+77011234567,\r\n" + hour(14)
                        + ",Nails|Nails|Massage,Dana,+77011234567,CONFIRMED\r\n");

        assertThat(codes(report)).startsWith("not_importable", "contact_required", "invalid_format");
        assertThat(report.text("/written")).isEqualTo("false");
    }

    @Test
    void howOftenTheDatabaseIsAskedDoesNotDependOnHowManyRowsThereAre() {
        int few = roundTrips(
                NAMES + hour(12) + ",Nails,,Dana,+77011234567,,\r\n" + hour(13) + ",Nails,,Timur,+77011234568,,\r\n");
        String many = NAMES
                + IntStream.range(0, 90)
                        .mapToObj(i -> hour(10).plusDays(1 + i % 45).plusHours(i / 45) + ",Nails,,C" + i + ",+77020000"
                                + (100 + i) + ",,")
                        .collect(Collectors.joining("\r\n"));

        assertThat(roundTrips(many)).isLessThanOrEqualTo(few);
    }

    private int roundTrips(String table) {
        // what the node keeps in memory is there then
        send("?dryRun=true", table);
        String requestId = UUID.randomUUID().toString();
        Answer report = owner.withHeader("X-Request-Id", requestId)
                .send("POST", "/imports/bookings", "text/csv", table)
                .expect(200);
        assertThat(outcomes(report)).containsOnly("NEW");
        return testBed.logged(requestId, line -> line.containsKey("route")).getInt("roundTrips");
    }

    private Answer send(String how, String table) {
        return owner.send("POST", "/imports/bookings" + how, "text/csv", table).expect(200);
    }

    private static List<String> outcomes(Answer report) {
        return report.list("/rows").stream()
                .map(row -> row.getString("outcome"))
                .toList();
    }

    private static List<String> codes(Answer report) {
        return report.list("/rows").stream()
                .flatMap(row -> row.getJsonArray("problems").getValuesAs(JsonObject.class).stream())
                .map(problem -> problem.getString("code"))
                .toList();
    }

    private static String withoutIds(String table) {
        return table.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
