package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Nobody does what he has not learnt, or has a certificate for no longer. */
@ArquillianTest
@RunAsClient
public class RequiredSkillsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final LocalDate WEDNESDAY = TUESDAY.plusDays(1);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("skills").approved().opensDaily("09:00", "21:00");
    private final Service stones = spa.service("Stone massage")
            .lasting(60)
            .with("requiredSkills", list(body("name", "Hot stones", "certificate", true), body("name", "Massage")))
            .costing("20000.00");
    private final Service sauna = spa.service("Sauna").lasting(60).costing("5000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(stones, sauna);

    @Test
    void aCertificateCountsUntilItsLastDay() {
        learns(list(body("name", "hot stones", "certificate", "KZ-1", "validUntil", TUESDAY), body("name", "MASSAGE")));

        assertThat(spa.availability(stones).on(TUESDAY)).isNotEmpty();
        assertThat(spa.availability(stones).on(WEDNESDAY)).isEmpty();
        assertThat(spa.availability(stones, sauna).on(WEDNESDAY)).isEmpty();
        assertThat(spa.availability(sauna).on(WEDNESDAY)).isNotEmpty();
        Booking booked = spa.visitor("Dana").books(stones).at(at(TUESDAY, 12));

        assertThat(spa.visitor("Asel")
                        .books(stones)
                        .with(aigerim)
                        .triesAt(at(WEDNESDAY, 12))
                        .refusedInEachLanguage(422, "skill_missing")
                        .text())
                .doesNotContain("Hot stones");
        Answer refused = staffBooks(at(WEDNESDAY, 12)).refused(422, "skill_missing");
        assertThat(refused.text("/details/skill")).isEqualTo("Hot stones");
        assertThat(refused.text("/details/masterId")).isEqualTo(aigerim.id().toString());
        booked.movedTo(at(WEDNESDAY, 12)).refused(422, "skill_missing");
        booked.movedTo(at(TUESDAY, 15)).expect(200);
    }

    @Test
    void aSkillThatNothingProvesIsNotACertificate() {
        learns(list(body("name", "Hot stones"), body("name", "Massage", "certificate", "KZ-2")));

        assertThat(spa.availability(stones).on(TUESDAY)).isEmpty();
        staffBooks(at(TUESDAY, 12)).refused(422, "skill_missing");
    }

    @Test
    void whoeverIsQualifiedIsOffered() {
        Master dina = spa.master("Dina").workingDaily("10:00", "19:00").performing(stones);
        learns(list(body("name", "Massage")));
        assertThat(spa.availability(stones).on(TUESDAY)).isEmpty();

        learns(dina, list(body("name", "Hot stones", "certificate", "KZ-3"), body("name", "Massage")), stones);

        assertThat(spa.availability(stones).on(WEDNESDAY)).isNotEmpty().allSatisfy(slot -> assertThat(slot.masters())
                .containsExactly(dina.id()));
        assertThat(spa.visitor("Dana")
                        .books(stones)
                        .at(at(WEDNESDAY, 12))
                        .placed()
                        .text("/items/0/masterId"))
                .isEqualTo(dina.id().toString());
    }

    @Test
    void aSkillIsAskedForOnce() {
        String path = "/services/" + stones.id();
        JsonObject service = spa.owner().get(path).expect(200).json();
        assertThat(service.getJsonArray("requiredSkills"))
                .isEqualTo(list(
                        body("certificate", true, "name", "Hot stones"),
                        body("certificate", false, "name", "Massage")));

        JsonObject edited = body(
                "name",
                "Stone massage",
                "durationMinutes",
                60,
                "price",
                body("amount", "20000.00", "currency", spa.currency()),
                "requiredSkills",
                list(body("name", "Massage"), body("name", "massage")));
        spa.owner().put(path, edited).refusedField("requiredSkills[1].name", "repeated");
    }

    private void learns(JsonArray skills) {
        learns(aigerim, skills, stones, sauna);
    }

    private void learns(Master master, JsonArray skills, Service... services) {
        spa.owner()
                .put(
                        "/masters/" + master.id(),
                        body(
                                "firstName", master.name(),
                                "lastName", "Serik",
                                "branchIds", list(spa.branchId()),
                                "serviceIds",
                                        list((Object[]) List.of(services).stream()
                                                .map(Service::id)
                                                .toArray()),
                                "skills", skills))
                .expect(200);
    }

    private Answer staffBooks(OffsetDateTime start) {
        return spa.owner()
                .post(
                        "/bookings",
                        body(
                                "items", list(body("serviceId", stones.id(), "masterId", aigerim.id())),
                                "start", start,
                                "client", body("name", "Dana", "phone", Unique.phone())));
    }

    private OffsetDateTime at(LocalDate date, int hour) {
        return date.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
