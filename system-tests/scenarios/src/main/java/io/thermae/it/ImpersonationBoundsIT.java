package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.PushDevice;
import io.thermae.it.support.Registration;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What support may not do in an owner's name, and how it ends. */
@ArquillianTest
@RunAsClient
public class ImpersonationBoundsIT {
    private static final String REASON = "The owner cannot find Tuesday's bookings.";

    private final Platform platform = Platform.current();
    private final Api admin = platform.superAdmin().api();
    private final Business spa = platform.registersBusiness("support").approved();

    @Test
    void thePasswordIsTheOwnersAffair() {
        Api support = api(impersonate(body("reason", REASON)).expect(200));

        support.post(
                        "/auth/password/change",
                        body("currentPassword", Registration.PASSWORD, "newPassword", "Another-Bath-Of-Rome-9"))
                .refused(403, "in_person_only");

        spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);
    }

    @Test
    void theBusinessIsTheOwnersToClose() {
        Api support = api(impersonate(body("reason", REASON)).expect(200));

        support.post("/business/close").refusedInEachLanguage(403, "in_person_only");

        spa.owner().post("/business/close").expect(200);
    }

    @Test
    void theSecondFactorAndTheSessionsAreTheOwnersAffairToo() {
        Api support = api(impersonate(body("reason", REASON)).expect(200));
        spa.owner().get("/users/me").expect(200);

        support.post("/users/me/totp").refused(403, "in_person_only");
        support.delete("/users/me/sessions").refused(403, "in_person_only");
        new PushDevice("http://" + PushDevice.HOST + ":1/support")
                .isSubscribed(support)
                .refused(403, "in_person_only");
        support.get("/users/me/sessions").expect(200).items().stream()
                .filter(session -> !session.getBoolean("current"))
                .forEach(session -> support.delete("/users/me/sessions/" + session.getString("id"))
                        .refused(403, "in_person_only"));

        spa.owner().get("/users/me").expect(200);
    }

    @Test
    void theOwnerSeesItAmongHisSessionsAndEndsIt() {
        Api support = api(impersonate(body("reason", REASON)).expect(200));
        List<JsonObject> borrowed = supportSessions();
        assertThat(borrowed).hasSize(1);
        assertThat(borrowed.get(0).getString("address")).isEqualTo("127.0.0.1");

        spa.owner()
                .delete("/users/me/sessions/" + borrowed.get(0).getString("id"))
                .expect(204);

        support.get("/users/me").refused(401, "session_ended");
        assertThat(supportSessions()).isEmpty();
    }

    @Test
    void theAdministratorEndsItHimself() {
        Api support = api(impersonate(body("reason", REASON)).expect(200));

        support.delete("/users/me/sessions/" + supportSessions().get(0).getString("id"))
                .expect(204);

        support.get("/users/me").refused(401, "session_ended");
    }

    @Test
    void nobodyIsMadeOwner() {
        Api support = api(impersonate(body("reason", REASON)).expect(200));
        spa.manager("Marcus");
        JsonObject marcus = spa.owner().get("/users").expect(200).items().stream()
                .filter(user -> user.getString("role").equals("MANAGER"))
                .findFirst()
                .orElseThrow();
        String id = marcus.getString("id");

        support.put(
                        "/users/" + id,
                        body("firstName", "Marcus", "lastName", "Agrippa", "language", "en", "role", "OWNER"))
                .refused(403, "in_person_only");
        support.post("/business/transfer-ownership", body("userId", id, "password", Registration.PASSWORD))
                .refused(403, "in_person_only");

        support.post(
                        "/users",
                        body(
                                "email", "accomplice@example.org",
                                "firstName", "Locusta",
                                "lastName", "Gallia",
                                "role", "OWNER"))
                .refused(400, "validation_failed");
    }

    private List<JsonObject> supportSessions() {
        return spa.owner().get("/users/me/sessions").expect(200).items().stream()
                .filter(session -> session.getString("device").equals("Support"))
                .toList();
    }

    private Answer impersonate(JsonObject request) {
        return admin.post(path(spa.tenantId()), request);
    }

    private static String path(UUID tenantId) {
        return "/admin/tenants/" + tenantId + "/impersonate";
    }

    private Api api(Answer started) {
        return platform.anybody().withToken(started.text("/accessToken"));
    }
}
