package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paths of the original systems work as the canonical ones do, and those without a version lead to it. */
@ArquillianTest
@RunAsClient
public class AliasIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();

    @Test
    void oneRegistersLogsInRenewsAndLogsOut() {
        JsonObject registration = platform.registersBusiness("alias").request();
        String tenant = anybody.post("/register", registration).expect(201).text("/tenantId");
        Api admin = platform.superAdmin().api();
        admin.put("/admin/tenant/" + tenant + "/approve", body()).expect(200);

        Answer signedIn = anybody.post(
                        "/login",
                        body(
                                "email",
                                registration.getJsonObject("owner").getString("email"),
                                "password",
                                Registration.PASSWORD))
                .expect(200);
        Answer renewed = anybody.post("/refresh-token", body("refreshToken", signedIn.text("/refreshToken")))
                .expect(200);
        anybody.withToken(renewed.text("/accessToken"))
                .post("/logout", body("refreshToken", renewed.text("/refreshToken")))
                .expect(204);
        anybody.post("/refresh-token", body("refreshToken", renewed.text("/refreshToken")))
                .expect(401);
    }

    @Test
    void oneSetsUpServicesAndMastersAndBooks() {
        Business spa = platform.registersBusiness("alias").approved().opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Api owner = spa.owner();
        assertThat(owner.get("/service").expect(200).items())
                .isEqualTo(owner.get("/services").expect(200).items())
                .hasSize(1);
        assertThat(owner.get("/master").expect(200).items())
                .isEqualTo(owner.get("/masters").expect(200).items())
                .hasSize(1);
        owner.get("/service/" + massage.id()).expect(200);

        String start =
                TUESDAY.atTime(11, 0).atZone(spa.zone()).toOffsetDateTime().toString();
        String id = owner.post(
                        "/booking",
                        body(
                                "items",
                                list(body("serviceId", massage.id())),
                                "start",
                                start,
                                "client",
                                body("name", "Dana", "email", "dana@example.org")))
                .expect(201)
                .text("/id");
        owner.put("/booking/" + id, body("start", start.replace("T11", "T15"))).expect(200);
        owner.post("/booking/" + id + "/check-in").expect(200);
        assertThat(owner.get("/booking/" + id).expect(200).text("/status")).isEqualTo("CHECKED_IN");
        owner.delete("/booking/" + UUID.randomUUID(), body("reason", "Ill")).refused(404, "not_found");
    }

    /** 308 keeps method and body (RFC 9110, 15.4.9); 301 would let browsers turn a POST into a GET. */
    @ParameterizedTest
    @CsvSource({
        "POST, /api/register, /api/v1/register",
        "POST, /api/auth/login?x=%20y, /api/v1/auth/login?x=%20y",
        "PUT, /api/booking/7, /api/v1/booking/7",
        "DELETE, /api/bookings/7?token=a%26b, /api/v1/bookings/7?token=a%26b",
    })
    void withoutAVersionTheMethodAndTheQueryAreKept(String method, String path, String target) {
        Answer redirect = anybody.outsideApi().sendRaw(method, path, null).expect(308);

        assertThat(redirect.header("Location")).endsWith(target);
        assertThat(redirect.header("Location").replaceFirst("^http://127.0.0.1:\\d+", ""))
                .isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({"/api/v2/services, 404", "/api/v1/bookingx, 404", "/api/v1/loginx, 404", "/api/v1/admin/tenantx, 404"})
    void whatOnlyLooksLikeAnAliasIsNone(String path, int status) {
        anybody.outsideApi().get(path).expect(status);
    }

    @Test
    void aMethodThatAnAliasDoesNotHaveIsSaidWithThoseThatItHas() {
        Answer refused = anybody.delete("/login").refused(405, "method_not_allowed");

        assertThat(refused.header("Allow")).contains("POST").doesNotContain("DELETE");
    }
}
