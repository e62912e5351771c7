package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who looks at the data of clients stands in the audit, and who looks at the audit does too. */
@ArquillianTest
@RunAsClient
public class AuditReadingIT {
    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("audited").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");

    @Test
    void whoLooksAtABookingStandsInTheAudit() {
        spa.master("Dina").workingDaily("10:00", "19:00").performing(massage);
        Api manager = spa.manager("Marcus").api();
        Booking booking = spa.visitor("Dana").books(massage).at(hour(11));
        String customer = booking.placed().text("/customerId");

        manager.get("/bookings/" + booking.id()).expect(200);

        JsonObject entry = only(entries("?action=READ&entity=booking.booking"));
        assertThat(entry.getString("entityId")).isEqualTo(booking.id().toString());
        assertThat(entry.getString("actorRole")).isEqualTo("MANAGER");
        assertThat(entry.getJsonObject("after").toString()).contains(customer);
        assertThat(actions("?action=READ&entityId=" + customer)).hasSize(1);
        assertThat(actions("?action=READ&entityId=" + booking.id())).hasSize(1);
    }

    @Test
    void aListIsOneEntryThatNamesAllThatWasSeen() {
        spa.master("Dina").workingDaily("10:00", "19:00").performing(massage);
        Booking first = spa.visitor("Dana").books(massage).at(hour(11));
        Booking second = spa.visitor("Bolat").books(massage).at(hour(14));

        spa.owner().get("/bookings").expect(200);

        JsonObject entry = only(entries("?action=READ&entity=booking.booking"));
        assertThat(entry.isNull("entityId")).isTrue();
        assertThat(entry.getJsonObject("after").toString())
                .contains(
                        first.id().toString(),
                        second.id().toString(),
                        first.placed().text("/customerId"),
                        second.placed().text("/customerId"));
        assertThat(actions("?action=READ&entityId=" + second.id())).hasSize(1);
        assertThat(actions("?action=READ&entityId=" + second.placed().text("/customerId")))
                .hasSize(1);
    }

    @Test
    void whatShowsNoClientIsNoReading() {
        spa.master("Dina").workingDaily("10:00", "19:00").performing(massage);
        spa.owner().get("/bookings").expect(200);
        Booking booking = spa.visitor("Dana").books(massage).at(hour(11));

        booking.lookedUp().expect(200);
        spa.owner().get("/bookings/" + UUID.randomUUID()).expect(404);
        spa.owner()
                .get("/public/booking/" + booking.id() + "?token=" + booking.manageToken())
                .expect(200);

        assertThat(entries("?action=READ&entity=booking.booking")).isEmpty();
    }

    @Test
    void whoLooksAtTheAuditStandsInIt() {
        Answer seen = spa.owner().get("/audit?entity=booking.service").expect(200);
        platform.superAdmin()
                .api()
                .get("/admin/audit?tenantId=" + spa.tenantId())
                .expect(200);

        List<JsonObject> looks = entries("?entity=platform.audit_entry");
        assertThat(looks).extracting(entry -> entry.getString("actorRole")).containsExactly("SUPER_ADMIN", "OWNER");
        assertThat(looks.get(1).getJsonObject("after").getJsonNumber("newest").toString())
                .isEqualTo(seen.text("/items/0/id"));
    }

    @Test
    void anAdministratorSeesTheAuditOfABusinessAndOfThePlatform() {
        Api admin = platform.superAdmin().api();

        Answer ofBusiness = admin.get("/admin/audit?entity=tenancy.tenant&action=UPDATE&tenantId=" + spa.tenantId())
                .expect(200);
        Answer ofPlatform = admin.get("/admin/audit?entity=tenancy.app_user").expect(200);

        assertThat(only(ofBusiness.items()).getString("actorRole")).isEqualTo("SUPER_ADMIN");
        assertThat(ofPlatform.items()).isNotEmpty();
        assertThat(ofPlatform.text()).doesNotContain(spa.ownerId().toString());
        assertThat(admin.get("/admin/audit?tenantId=" + UUID.randomUUID())
                        .expect(200)
                        .items())
                .isEmpty();
        admin.get("/admin/audit?tenantId=7").refused(400, "validation_failed");
    }

    private List<JsonObject> entries(String query) {
        return spa.owner().get("/audit" + query).expect(200).items();
    }

    private List<String> actions(String query) {
        return entries(query).stream().map(entry -> entry.getString("action")).toList();
    }

    private static JsonObject only(List<JsonObject> entries) {
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
