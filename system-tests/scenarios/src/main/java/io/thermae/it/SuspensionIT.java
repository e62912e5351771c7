package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What a suspended business may, and what it may not. */
@ArquillianTest
@RunAsClient
public class SuspensionIT {
    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();

    @Test
    void peopleOfASuspendedBusinessMayComeInAndReadAndChangeNothing() {
        Business spa = platform.registersBusiness("asleep").approved().opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
        Booking booking = spa.visitor("Dana").books(massage).at(noon);
        Api before = spa.owner();

        platform.superAdmin().suspend(spa.tenantId(), "The invoice is overdue").expect(200);

        Answer loggedIn = spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);
        assertThat(loggedIn.text("/tenant/status")).isEqualTo("SUSPENDED");
        Answer renewed = platform.anybody()
                .post("/auth/refresh-token", body("refreshToken", loggedIn.text("/refreshToken")))
                .expect(200);
        Api owner = platform.anybody().withToken(renewed.text("/accessToken"));
        owner.get("/bookings").expect(200);
        owner.get("/users/me").expect(200);
        Map<String, String> rows = rowsOf(spa);

        for (Api somebody : List.of(owner, before)) {
            addBranch(somebody).refused(403, "business_suspended");
            somebody.delete("/bookings/" + booking.id(), body("reason", "Ill")).refused(403, "business_suspended");
            somebody.post("/bookings/" + booking.id() + "/check-in").refused(403, "business_suspended");
            somebody.delete("/services/" + massage.id()).refused(403, "business_suspended");
            somebody.post("/business/close").refused(403, "business_suspended");
        }
        changesOf(owner, spa);

        assertThat(rowsOf(spa)).isEqualTo(rows);
        publicPage(spa).refused(404, "business_not_found");
        booking.lookedUp().refused(404, "business_not_found");
        booking.movedTo(noon.plusHours(1)).refused(404, "business_not_found");
        booking.cancelledBecause("Ill").refused(404, "business_not_found");
        spa.visitor("Timur").books(massage).triesAt(noon.plusHours(2)).refused(404, "business_not_found");
        assertThat(rowsOf(spa)).isEqualTo(rows);
        platform.mailbox().of(spa.ownerEmail()).waitsFor("the reason", mail -> mail.text()
                .contains("The invoice is overdue"));
        platform.anybody()
                .post("/auth/logout", body("refreshToken", renewed.text("/refreshToken")))
                .expect(204);
    }

    @Test
    void aSuspendedBusinessIsWhatItWasAfterwards() {
        Business onTrial = platform.registersBusiness("resumed").approved();
        Business active = platform.registersBusiness("resumed").approved();
        platform.superAdmin().activate(active.tenantId()).expect(200);

        for (Business spa : List.of(onTrial, active)) {
            String was = tenant(spa).text("/status");
            Answer suspended =
                    platform.superAdmin().suspend(spa.tenantId(), "A complaint").expect(200);
            assertThat(suspended.text("/suspendReason")).isEqualTo("A complaint");
            platform.superAdmin().suspend(spa.tenantId(), "Again").refused(409, "illegal_transition");

            Answer resumed = platform.superAdmin().reactivate(spa.tenantId()).expect(200);

            assertThat(resumed.text("/status")).isEqualTo(was);
            publicPage(spa).expect(200);
            addBranch(spa.owner()).expect(201);
        }
        assertThat(database.count("select count(*) from tenancy.deadline where tenant_id = ?", onTrial.tenantId()))
                .isEqualTo(4);
    }

    /** Every operation that the API describes and that is not only a question, with ids that are the business's own. */
    private void changesOf(Api owner, Business spa) {
        JsonObject paths = platform.anybody()
                .outsideApi()
                .withHeader("Accept", "application/json")
                .get("/openapi")
                .expect(200)
                .json()
                .getJsonObject("paths");
        List<String> tried = new ArrayList<>();
        paths.forEach((path, item) -> {
            String call = path.replaceFirst("^/api/v1", "")
                    .replaceAll("\\{[^}]*}", spa.branchId().toString());
            for (String method : item.asJsonObject().keySet()) {
                if (List.of("post", "put", "delete", "patch").contains(method) && !isAboutSessions(call)) {
                    Answer answer = owner.send(method.toUpperCase(Locale.ROOT), call, "application/json", "{}");
                    assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
                    tried.add(method + " " + call);
                }
            }
        });
        assertThat(tried).hasSizeGreaterThan(15);
    }

    /** People may come, go, and end their other sessions. */
    private static boolean isAboutSessions(String call) {
        return call.startsWith("/auth/") || call.startsWith("/users/me/sessions");
    }

    /** A fingerprint of all that a business has in each table; what the platform notes beside it may grow. */
    private Map<String, String> rowsOf(Business spa) {
        Map<String, String> rows = new TreeMap<>(database.digestsOf(spa.tenantId()));
        rows.keySet().removeIf(table -> table.startsWith("platform.") || table.startsWith("engagement."));
        // when it is looked next for what need not be kept is nobody's doing
        rows.remove("tenancy.retention");
        return rows;
    }

    private Answer tenant(Business spa) {
        return platform.superAdmin()
                .api()
                .get("/admin/tenants/" + spa.tenantId())
                .expect(200);
    }

    private Answer publicPage(Business spa) {
        return platform.anybody().get("/public/business/" + spa.subdomain());
    }

    private static Answer addBranch(Api somebody) {
        return somebody.post("/branches", body("name", "Second", "timeZone", "Asia/Almaty"));
    }
}
