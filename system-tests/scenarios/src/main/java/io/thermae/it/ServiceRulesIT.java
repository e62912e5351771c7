package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service says itself who can book it, and when. */
@ArquillianTest
@RunAsClient
public class ServiceRulesIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();
    private final Business spa = platform.registersBusiness("rules").approved().opensDaily("09:00", "21:00");

    @Test
    void clientsKnowNothingOfWhatOnlyStaffBooks() {
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        Service correction = spa.service("Correction")
                .lasting(60)
                .with("onlineBookable", false)
                .costing("0.00");
        Master aigerim = spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage, correction);
        Service unknown = new Service(UUID.randomUUID(), "Unknown", 60, "0.00");
        String business = "/public/business/" + spa.subdomain();

        assertThat(anybody.get(business + "/services").expect(200).items())
                .extracting(service -> service.getString("name"))
                .containsExactly("Massage");
        assertThat(anybody.get(business + "/masters").expect(200).text())
                .doesNotContain(correction.id().toString());
        for (Service hidden : List.of(correction, unknown)) {
            spa.availability(hidden).ask(TUESDAY.toString(), TUESDAY.toString()).refused(404, "not_found");
            spa.availability(massage, hidden)
                    .ask(TUESDAY.toString(), TUESDAY.toString())
                    .refused(404, "not_found");
            spa.visitor("Dana").books(hidden).with(aigerim).triesAt(at(12)).refused(404, "not_found");
        }
        staffBooks(correction, at(12)).expect(201);
        spa.owner().delete("/services/" + correction.id()).expect(204);
        spa.visitor("Dana").books(correction).triesAt(at(12)).refused(404, "not_found");
    }

    @Test
    void whatOnlyStaffBooksOnlyStaffMoves() {
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Booking booked = spa.visitor("Dana").books(massage).at(at(12));
        JsonObject edited = body(
                "name",
                "Massage",
                "durationMinutes",
                60,
                "price",
                body("amount", "15000.00", "currency", spa.currency()),
                "onlineBookable",
                false);
        spa.owner().put("/services/" + massage.id(), edited).expect(200);

        booked.movedTo(at(14)).refused(422, "service_not_available");
        spa.owner().put("/bookings/" + booked.id(), body("start", at(15))).expect(200);
        booked.cancelledBecause("Ill").expect(200);
    }

    @Test
    void leadTimeHorizonAndGridAreTheServicesOwn() {
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        Service colour = spa.service("Colour")
                .lasting(90)
                .with("leadTimeMinutes", 10_080)
                .with("horizonDays", 20)
                .with("slotStepMinutes", 45)
                .costing("20000.00");
        Service ritual =
                spa.service("Ritual").lasting(30).with("slotStepMinutes", 60).costing("9000.00");
        spa.master("Aigerim").workingDaily("09:00", "21:00").performing(massage, colour, ritual);

        assertThat(starts(TUESDAY.minusDays(4), massage)).contains("10:15");
        assertThat(starts(TUESDAY.minusDays(4), colour)).isEmpty();
        assertThat(starts(TUESDAY, colour)).startsWith("09:00", "09:45", "10:30");
        assertThat(starts(TUESDAY, ritual, massage)).startsWith("09:00", "10:00", "11:00");
        assertThat(starts(TUESDAY, ritual, colour)).startsWith("09:00", "12:00", "15:00");
        assertThat(starts(TUESDAY.plusDays(20), colour)).isEmpty();
        assertThat(starts(TUESDAY.plusDays(20), massage)).isNotEmpty();
        assertThat(spa.visitor("Dana")
                        .books(massage, colour)
                        .triesAt(at(12).minusDays(4))
                        .refused(422, "slot_too_soon")
                        .text("/details/minutes"))
                .isEqualTo("10080");
        assertThat(spa.visitor("Dana")
                        .books(colour)
                        .triesAt(at(12).plusDays(20))
                        .refused(422, "slot_too_far_ahead")
                        .text("/details/days"))
                .isEqualTo("20");
        staffBooks(colour, at(12).minusDays(4)).expect(201);
    }

    @Test
    void aClientSaysThatHeIsOldEnough() {
        Service sauna = spa.service("Sauna").lasting(60).with("minimumAge", 16).costing("5000.00");
        Service tasting =
                spa.service("Wine bath").lasting(60).with("minimumAge", 18).costing("25000.00");
        spa.master("Aigerim").workingDaily("09:00", "21:00").performing(sauna, tasting);
        JsonObject visit = spa.visitor("Dana").books(sauna, tasting).request(at(12));

        assertThat(anybody.get("/public/business/" + spa.subdomain() + "/services")
                        .expect(200)
                        .text("/items/1/minimumAge"))
                .isEqualTo("18");
        assertThat(anybody.post("/public/booking", visit)
                        .refusedInEachLanguage(422, "age_not_confirmed")
                        .text("/details/minimumAge"))
                .isEqualTo("18");
        anybody.post("/public/booking", with(visit, "ageConfirmed", false)).refused(422, "age_not_confirmed");
        Booking booked = Booking.of(
                anybody,
                anybody.post("/public/booking", with(visit, "ageConfirmed", true))
                        .expect(201));
        booked.movedTo(at(15)).expect(200);
        staffBooks(tasting, at(12)).expect(201);
    }

    @ParameterizedTest
    @CsvSource({
        "leadTimeMinutes, -1",
        "leadTimeMinutes, 10081",
        "horizonDays, 0",
        "horizonDays, 731",
        "slotStepMinutes, 0",
        "slotStepMinutes, 241",
        "minimumAge, 0",
        "minimumAge, 121",
    })
    void whatMakesNoSenseIsRefused(String field, int value) {
        spa.owner()
                .post(
                        "/services",
                        body(
                                "name",
                                "Massage",
                                "durationMinutes",
                                60,
                                "price",
                                body("amount", "1.00", "currency", spa.currency()),
                                field,
                                value))
                .refusedField(field, "out_of_range");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[9]                 | reminderMinutes    | out_of_range",
                "[20161]             | reminderMinutes    | out_of_range",
                "[60, 60]            | reminderMinutes    | repeated",
                "[10,20,30,40,50,60] | reminderMinutes    | too_many",
                "60                  | reminderMinutes    | wrong_type",
                "[null]              | reminderMinutes[0] | required",
                "[\"60\"]            | reminderMinutes[0] | wrong_type",
            })
    void remindersThatMakeNoSenseAreRefused(String value, String field, String code) {
        spa.owner()
                .send(
                        "POST",
                        "/services",
                        "application/json",
                        """
                        {"name": "Massage", "durationMinutes": 60, "price": {"amount": "1.00", "currency": "%s"},
                         "reminderMinutes": %s}
                        """
                                .formatted(spa.currency(), value))
                .refusedField(field, code);
    }

    private Answer staffBooks(Service service, OffsetDateTime start) {
        return spa.owner()
                .post(
                        "/bookings",
                        body(
                                "items", list(body("serviceId", service.id())),
                                "start", start,
                                "client", body("name", "Dana", "phone", Unique.phone())));
    }

    private List<String> starts(LocalDate date, Service... services) {
        return spa.availability(services).startsOn(date).stream()
                .map(start -> start.toLocalTime().toString())
                .toList();
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
