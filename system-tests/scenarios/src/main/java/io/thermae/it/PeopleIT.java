package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** People come, change and go; a business always has an owner. */
@ArquillianTest
@RunAsClient
public class PeopleIT {

    private static final Pattern LINK = Pattern.compile("auth/email/verify\\?token=([A-Za-z0-9_-]{86})");

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();
    private final Business spa = platform.registersBusiness("people").approved();

    @Test
    void peopleEditThemselves() {
        Answer before = spa.owner().get("/users/me").expect(200);

        Answer edited = spa.owner()
                .put("/users/me", profile("Julia", "kk", "Europe/Berlin"))
                .expect(200);

        assertThat(edited.text("/firstName")).isEqualTo("Julia");
        assertThat(edited.text("/language")).isEqualTo("kk");
        assertThat(edited.text("/timeZone")).isEqualTo("Europe/Berlin");
        assertThat(edited.text("/role")).isEqualTo("OWNER");
        spa.owner()
                .withHeader("If-Match", before.header("ETag"))
                .put("/users/me", profile("Antonia", "kk", null))
                .refusedInEachLanguage(412, "stale_version");
        assertThat(spa.owner()
                        .put("/users/me", profile("Julia", "tlh", "Mars/Olympus"))
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactlyInAnyOrder("language", "timeZone");
        assertThat(spa.owner().get("/users/me").text("/firstName")).isEqualTo("Julia");
    }

    @Test
    void whoIsShutOutIsOutAtOnceAndComesBackWithTheOldPassword() {
        Member manager = spa.manager("Marcus");
        String path = "/users/" + idOf(manager.email());

        assertThat(spa.owner().post(path + "/deactivate").expect(200).text("/status"))
                .isEqualTo("DEACTIVATED");

        manager.api().get("/bookings").refused(401, "session_ended");
        spa.logIn(manager.email(), Member.PASSWORD).refused(401, "invalid_credentials");
        spa.owner().post(path + "/deactivate").refused(409, "illegal_transition");
        assertThat(spa.owner().post(path + "/reactivate").expect(200).text("/status"))
                .isEqualTo("ACTIVE");
        manager.api().get("/bookings").refused(401, "session_ended");
        spa.logIn(manager.email(), Member.PASSWORD).expect(200);
        spa.owner().post(path + "/reactivate").refused(409, "illegal_transition");
    }

    @Test
    void theLastOwnerCanNeitherBeShutOutNorBecomeSomethingElse() {
        String path = "/users/" + spa.ownerId();

        spa.owner().post(path + "/deactivate").refusedInEachLanguage(409, "last_owner");
        spa.owner().put(path, person("Livia", "MANAGER", list(spa.branchId()))).refused(409, "last_owner");

        spa.owner().get("/users/me").expect(200);
    }

    @Test
    void ofTwoOwnersWhoAreShutOutAtOnceOneStays() {
        String other = idOf(spa.manager("Marcus").email());
        spa.owner().put("/users/" + other, person("Marcus", "OWNER", list())).expect(200);

        List<Answer> answers = Stream.of(spa.ownerId().toString(), other)
                .map(id -> spa.owner().postLater("/users/" + id + "/deactivate", body()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(platform.database()
                        .count(
                                "select count(*) from tenancy.app_user where tenant_id = ? and role = 'OWNER' and status = 'ACTIVE'",
                                spa.tenantId()))
                .isEqualTo(1);
    }

    @Test
    void aBusinessIsHandedOver() {
        Member marcus = spa.manager("Marcus");
        JsonObject request = body("userId", idOf(marcus.email()), "password", Registration.PASSWORD);

        spa.owner()
                .post("/business/transfer-ownership", Body.with(request, "password", "Not-the-password-1"))
                .refused(400, "validation_failed");
        spa.owner()
                .post("/business/transfer-ownership", Body.with(request, "userId", UUID.randomUUID()))
                .refused(404, "not_found");
        spa.owner()
                .post("/business/transfer-ownership", Body.with(request, "userId", spa.ownerId()))
                .refused(400, "validation_failed");
        assertThat(spa.owner()
                        .post("/business/transfer-ownership", request)
                        .expect(200)
                        .text("/role"))
                .isEqualTo("OWNER");

        // what the tokens say does not hold any more
        spa.owner().get("/users").refused(401, "session_ended");
        marcus.api().get("/users").refused(401, "session_ended");
        Api before = signedIn(spa.logIn(spa.ownerEmail(), Registration.PASSWORD));
        assertThat(before.get("/users/me").text("/role")).isEqualTo("MANAGER");
        assertThat(before.get("/users/me").text("/branches"))
                .contains(spa.branchId().toString());
        before.post("/business/transfer-ownership", request).refused(403, "forbidden");
        signedIn(spa.logIn(marcus.email(), Member.PASSWORD)).get("/users").expect(200);
    }

    @Test
    void aNewRoleHoldsAtOnceAndTheSessionGoesOnWithANewToken() {
        Member marcus = spa.manager("Marcus");
        Answer session = spa.logIn(marcus.email(), Member.PASSWORD).expect(200);
        String path = "/users/" + idOf(marcus.email());

        spa.owner().put(path, person("Marcus", "MANAGER", list())).refused(400, "validation_failed");
        spa.owner().put(path, person("Marcus", "SUPER_ADMIN", list())).refused(400, "validation_failed");
        spa.owner()
                .put(path, person("Marcus", "MANAGER", list(UUID.randomUUID())))
                .refused(400, "validation_failed");
        spa.owner().put(path, person("Marcus", "MASTER", list(spa.branchId()))).expect(200);

        signedIn(session).get("/users").refused(401, "session_ended");
        Answer renewed = anybody.post("/auth/refresh-token", body("refreshToken", session.text("/refreshToken")))
                .expect(200);
        signedIn(renewed).get("/users").refused(403, "forbidden");
        assertThat(signedIn(renewed).get("/users/me").text("/role")).isEqualTo("MASTER");
    }

    @Test
    void aManagerSeesThePeopleOfHisBranchesOnly() {
        Member marcus = spa.manager("Marcus");
        String second = spa.owner()
                .post("/branches", body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        String elsewhere = invited("elsewhere", second);
        String here = invited("here", spa.branchId().toString());

        assertThat(marcus.api().get("/users").expect(200).items())
                .extracting(user -> user.getString("id"))
                .containsExactlyInAnyOrder(here, idOf(marcus.email()));
        marcus.api().get("/users/" + here).expect(200);
        marcus.api().get("/users/" + elsewhere).refused(404, "not_found");
        marcus.api().get("/users/" + spa.ownerId()).refused(404, "not_found");
        marcus.api()
                .put("/users/" + here, person("Here", "MANAGER", list(spa.branchId())))
                .refused(403, "forbidden");
        marcus.api().post("/users/" + here + "/deactivate").refused(403, "forbidden");
    }

    @Test
    void nobodyTouchesThePeopleOfAnotherBusiness() {
        Business other = platform.registersBusiness("other").approved();
        String path = "/users/" + other.ownerId();

        spa.owner().get(path).refused(404, "not_found");
        spa.owner().put(path, person("Mine", "OWNER", list())).refused(404, "not_found");
        spa.owner().post(path + "/deactivate").refused(404, "not_found");
        spa.owner().post(path + "/reactivate").refused(404, "not_found");

        other.owner().get("/users/me").expect(200);
    }

    @Test
    void anAddressIsVerifiedByTheLinkThatWasSentToIt() {
        assertThat(spa.owner().get("/users/me").text("/emailVerified")).isEqualTo("false");
        String token = link(spa.ownerEmail());

        verify(token).expect(204);

        assertThat(spa.owner().get("/users/me").text("/emailVerified")).isEqualTo("true");
        verify(token).refused(410, "verification_invalid");
        verify("made-up").refused(410, "verification_invalid");
        Member manager = spa.manager("Marcus");
        assertThat(manager.api().get("/users/me").text("/emailVerified")).isEqualTo("true");
    }

    @Test
    void aNewAddressCountsWhenItIsVerified() {
        String email = Unique.email("livia");
        spa.owner()
                .put("/users/me/email", body("email", email, "password", "Not-the-password-1"))
                .refused(400, "validation_failed");

        spa.owner()
                .put("/users/me/email", body("email", email, "password", Registration.PASSWORD))
                .expect(202);

        assertThat(spa.owner().get("/users/me").text("/email")).isEqualTo(spa.ownerEmail());
        verify(link(email)).expect(204);
        assertThat(spa.owner().get("/users/me").text("/email")).isEqualTo(email);
        spa.logIn(email, Registration.PASSWORD).expect(200);
        spa.logIn(spa.ownerEmail(), Registration.PASSWORD).refused(401, "invalid_credentials");
    }

    @Test
    void anAddressThatAColleagueHasIsTaken() {
        Member marcus = spa.manager("Marcus");

        spa.owner()
                .put("/users/me/email", body("email", marcus.email(), "password", Registration.PASSWORD))
                .refusedInEachLanguage(409, "email_taken");
    }

    private String invited(String name, String branchId) {
        return spa.owner()
                .post(
                        "/users",
                        body(
                                "email",
                                Unique.email(name),
                                "firstName",
                                name,
                                "lastName",
                                "Agrippa",
                                "role",
                                "MANAGER",
                                "branchIds",
                                list(branchId)))
                .expect(201)
                .text("/id");
    }

    private String idOf(String email) {
        return spa.owner().get("/users").expect(200).items().stream()
                .filter(user -> user.getString("email").equals(email))
                .map(user -> user.getString("id"))
                .findFirst()
                .orElseThrow();
    }

    private Api signedIn(Answer session) {
        return anybody.withToken(session.expect(200).text("/accessToken"));
    }

    private Answer verify(String token) {
        return anybody.post("/auth/email/verify", body("token", token));
    }

    private String link(String email) {
        Mail mail = platform.mailbox().of(email).waitsFor("a link", m -> LINK.matcher(m.text())
                .find());
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static JsonObject profile(String firstName, String language, @Nullable String timeZone) {
        return body("firstName", firstName, "lastName", "Drusilla", "language", language, "timeZone", timeZone);
    }

    private static JsonObject person(String firstName, String role, Object branches) {
        return body(
                "firstName", firstName, "lastName", "Agrippa", "language", "en", "role", role, "branchIds", branches);
    }
}
