package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Authenticator;
import io.thermae.it.support.Business;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Traces;
import io.thermae.it.support.Trust;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who somebody is here whom an issuer knows, what he may do, and who is not let in. */
@ArquillianTest
@RunAsClient
public class AdmissionIT {

    private static final Map<String, String> ROLES =
            Map.of("owners", "OWNER", "managers", "MANAGER", "masters", "MASTER");

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("admit").approved();
    private final Trust trust = Trust.of(platform, spa).saying("tokenExchange", true);

    @Test
    void anInvitedPersonIsLinkedAndNeedsNoPassword() {
        String email = invited("livia");

        Answer signedIn = trust.logsIn(trust.knows(email)).expect(200);

        Api livia = trust.signedIn(signedIn);
        assertThat(signedIn.text("/user/role")).isEqualTo("MANAGER");
        assertThat(livia.get("/users/me").text("/emailVerified")).isEqualTo("true");
        assertThat(spa.owner().get("/users/" + signedIn.text("/user/id")).text("/status"))
                .isEqualTo("ACTIVE");
        assertThat(platform.database()
                        .count(
                                "select count(*) from tenancy.invitation where tenant_id = ? and accepted_at is null",
                                spa.tenantId()))
                .isZero();
    }

    @Test
    void anAddressThatTheIssuerHasNotVerifiedTakesNoAccountOver() {
        Member marcus = spa.manager("Marcus");
        trust.saying("addsPeople", true).saying("requireVerifiedEmail", false).saying("defaultRole", "MASTER");

        for (Object verified : new Object[] {false, "no", null}) {
            refusedBecause("email_not_verified", with(trust.claims(marcus.email()), "email_verified", verified));
            refusedBecause("email_not_verified", with(trust.claims(spa.ownerEmail()), "email_verified", verified));
        }

        exchange(with(trust.claims(marcus.email()), "email_verified", "true")).expect(200);
        String stranger = Unique.email("stranger");
        Answer added = exchange(with(trust.claims(stranger), "email_verified", false));
        assertThat(trust.signedIn(added).get("/users/me").text("/emailVerified"))
                .isEqualTo("false");
        trust.saying("requireVerifiedEmail", true);
        refusedBecause("email_not_verified", with(trust.claims(Unique.email("other")), "email_verified", false));
    }

    @Test
    void whoIsNotInvitedStaysOutsideUnlessTheProviderAddsPeople() {
        exchange(trust.claims(Unique.email("stranger"))).refusedInEachLanguage(403, "sso_not_admitted");
        refusedBecause("not_invited", trust.claims(Unique.email("stranger")));
        refusedBecause("no_email", with(trust.claims("nobody"), "email", "no address"));
        trust.saying("addsPeople", true);
        refusedBecause("no_role", trust.claims(Unique.email("stranger")));
    }

    @Test
    void whoWasShutOutStaysOut() {
        Member marcus = spa.manager("Marcus");
        JsonObject claims = trust.claims(marcus.email());
        Answer before = exchange(claims).expect(200);
        spa.owner().post("/users/" + before.text("/user/id") + "/deactivate").expect(200);

        refusedBecause("deactivated", claims);
        trust.signedIn(before).get("/users/me").refused(401, "session_ended");

        spa.owner().post("/users/" + before.text("/user/id") + "/reactivate").expect(200);
        exchange(claims).expect(200);
    }

    @Test
    void anAddressThatHasGoneToAnotherPersonGivesNothingAway() {
        Member marcus = spa.manager("Marcus");
        JsonObject first = trust.claims(marcus.email());
        String id = exchange(first).expect(200).text("/user/id");
        JsonObject second = trust.claims(marcus.email());

        refusedBecause("linked_to_another", second);
        // the issuer's own name of a person counts, whatever the address is now
        assertThat(exchange(with(first, "email", Unique.email("renamed"))).text("/user/id"))
                .isEqualTo(id);

        List<JsonObject> identities =
                spa.owner().get("/users/" + id + "/identities").expect(200).items();
        assertThat(identities).singleElement().satisfies(identity -> {
            assertThat(identity.getString("issuer")).isEqualTo(trust.issuer().name());
            assertThat(identity.getString("subject")).isEqualTo(first.getString("sub"));
        });
        String path = "/users/" + id + "/identities/" + identities.get(0).getString("id");
        marcus.api().delete(path).refused(403, "forbidden");
        spa.owner().delete(path).expect(204);
        spa.owner().delete(path).refused(404, "not_found");
        exchange(second).expect(200);
        refusedBecause("linked_to_another", first);
    }

    @Test
    void theRoleFollowsTheIssuerAtEachLogIn() {
        trust.saying("addsPeople", true).mapping(ROLES);
        JsonObject claims = trust.claims(Unique.email("claudia"));

        assertThat(roleOf(with(claims, "groups", list("masters", "managers")))).isEqualTo("MANAGER");
        assertThat(roleOf(with(claims, "groups", list("masters")))).isEqualTo("MASTER");
        assertThat(roleOf(with(claims, "groups", list("owners", "masters")))).isEqualTo("OWNER");
        assertThat(roleOf(with(claims, "groups", list("managers")))).isEqualTo("MANAGER");
        refusedBecause("no_role", with(claims, "groups", list("cooks")));
        refusedBecause("no_role", claims);
        trust.saying("rolesClaim", "realm_access.roles");
        assertThat(roleOf(with(claims, "realm_access", body("roles", list("masters")))))
                .isEqualTo("MASTER");
        trust.saying("defaultRole", "MANAGER");
        assertThat(roleOf(claims)).isEqualTo("MANAGER");
    }

    @Test
    void theLastOwnerStaysOwner() {
        trust.mapping(ROLES);
        JsonObject claims = with(trust.claims(spa.ownerEmail()), "groups", list("masters"));

        assertThat(roleOf(claims)).isEqualTo("OWNER");

        trust.saying("addsPeople", true);
        assertThat(roleOf(with(trust.claims(Unique.email("heir")), "groups", list("owners"))))
                .isEqualTo("OWNER");
        assertThat(roleOf(claims)).isEqualTo("MASTER");
    }

    @Test
    void manyFirstLogInsAtOnceMakeOnePerson() {
        trust.saying("addsPeople", true).saying("defaultRole", "MASTER");
        String token = trust.issuer().signs(trust.claims(Unique.email("claudia")));

        List<Answer> answers = platform.anybody()
                .postAtOnce(8, "/auth/sso/token", body("subdomain", spa.subdomain(), "subjectToken", token));

        assertThat(answers).allSatisfy(answer -> answer.expect(200));
        assertThat(answers)
                .extracting(answer -> answer.text("/user/id"))
                .containsOnly(answers.get(0).text("/user/id"));
    }

    @Test
    void aSecondFactorIsOursUnlessTheIssuersIsTrusted() {
        Member marcus = spa.manager("Marcus");
        Authenticator.setUp(marcus.api());
        JsonObject claims = trust.claims(marcus.email());
        JsonObject proved = with(claims, "amr", list("pwd", "otp"));

        exchange(proved).refused(401, "totp_required");
        trust.saying("secondFactor", "PROVED");
        exchange(claims).refused(401, "totp_required");
        exchange(with(claims, "amr", list("pwd"))).refused(401, "totp_required");
        exchange(proved).expect(200);
        trust.saying("secondFactor", "ISSUERS");
        exchange(claims).expect(200);
    }

    @Test
    void whereASecondFactorIsRequiredTheIssuersIsEnoughIfItIsTrusted() {
        String email = invited("livia");
        JsonObject claims = with(trust.claims(email), "amr", list("mfa"));
        Api ours = trust.signedIn(exchange(claims));
        trust.saying("secondFactor", "PROVED");
        Api proved = trust.signedIn(exchange(claims));

        Authenticator.setUp(spa.owner());
        spa.owner().put("/business/security", body("requireTotp", true)).expect(200);

        ours.get("/bookings").refused(403, "totp_setup_required");
        proved.get("/bookings").expect(200);
    }

    @Test
    void whoIsErasedIsForgottenWithTheIssuersNameForHim() {
        Member marcus = spa.manager("Marcus");
        JsonObject claims = trust.claims(marcus.email());
        String id = exchange(claims).expect(200).text("/user/id");
        String subject = claims.getString("sub");
        Answer known = spa.owner().get("/users/" + id + "/personal-data").expect(200);
        assertThat(known.text("/identities/0/subject")).isEqualTo(subject);
        assertThat(Traces.of(platform.database(), subject)).isNotEmpty();

        spa.owner().post("/users/" + id + "/deactivate").expect(200);
        spa.owner()
                .post("/users/" + id + "/erasure", body("reason", "Asked for it on the telephone"))
                .expect(204);

        assertThat(Traces.of(platform.database(), subject)).isEmpty();
        refusedBecause("not_invited", claims);
    }

    private String invited(String who) {
        String email = Unique.email(who);
        spa.owner()
                .post(
                        "/users",
                        body(
                                "email", email,
                                "firstName", "Livia",
                                "lastName", "Orestilla",
                                "role", "MANAGER",
                                "branchIds", list(spa.branchId())))
                .expect(201);
        return email;
    }

    private String roleOf(JsonObject claims) {
        return exchange(claims).expect(200).text("/user/role");
    }

    private Answer exchange(JsonObject claims) {
        return trust.exchanges(trust.issuer().signs(claims));
    }

    private void refusedBecause(String reason, JsonObject claims) {
        assertThat(exchange(claims).refused(403, "sso_not_admitted").text("/details/reason"))
                .isEqualTo(reason);
    }
}
