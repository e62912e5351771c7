package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Support works in an owner's name for a while, in full view of the owner. */
@ArquillianTest
@RunAsClient
public class ImpersonationIT {
    private static final String REASON = "The owner cannot find Tuesday's bookings.";

    private final Platform platform = Platform.current();
    private final Api admin = platform.superAdmin().api();
    private final Business spa = platform.registersBusiness("support").approved();

    @Test
    void theTokenIsTheOwnersAndTellsWhoIsBehindIt() throws ParseException {
        Answer started = impersonate(body("reason", REASON)).expect(200);

        assertThat(started.text("/tokenType")).isEqualTo("Bearer");
        assertThat(started.text("/expiresIn")).isEqualTo("900");
        assertThat(started.has("/refreshToken")).isFalse();
        JWTClaimsSet claims = claims(started);
        assertThat(claims.getSubject()).isEqualTo(spa.ownerId().toString());
        assertThat(claims.getStringListClaim("groups")).containsExactly("OWNER");
        assertThat(claims.getStringClaim("tenant_id")).isEqualTo(spa.tenantId().toString());
        assertThat(claims.getJSONObjectClaim("act")).containsOnly(Map.entry("sub", adminId()));
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(api(started).get("/users/me").expect(200).text("/id"))
                .isEqualTo(spa.ownerId().toString());
    }

    @ParameterizedTest
    @CsvSource({"1, 60", "60, 3600"})
    void itLastsAsLongAsWasAsked(int minutes, int seconds) throws ParseException {
        Answer started = impersonate(body("reason", REASON, "minutes", minutes)).expect(200);

        assertThat(started.text("/expiresIn")).isEqualTo(Integer.toString(seconds));
        JWTClaimsSet claims = claims(started);
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .hasSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\":null}",
                "{\"reason\":\"\"}",
                "{\"reason\":\"too short\"}",
                "{\"reason\":\"short               \"}",
                "{\"reason\":7}",
                "{\"reason\":\"" + REASON + "\",\"minutes\":0}",
                "{\"reason\":\"" + REASON + "\",\"minutes\":-1}",
                "{\"reason\":\"" + REASON + "\",\"minutes\":61}",
                "{\"reason\":\"" + REASON + "\",\"minutes\":99999999999}",
                "{\"reason\":\"" + REASON + "\",\"minutes\":\"many\"}"
            })
    void withoutAReasonAndAShortTimeItDoesNotStart(String request) {
        admin.send("POST", path(spa.tenantId()), "application/json", request).refused(400, "validation_failed");
        assertThat(starts()).isEmpty();
    }

    @Test
    void aReasonOfFiveHundredLettersIsTheLongest() {
        impersonate(body("reason", "x".repeat(501))).refused(400, "validation_failed");
        impersonate(body("reason", "x".repeat(500))).expect(200);
    }

    @Test
    void onlySuperAdministratorsMay() {
        JsonObject request = body("reason", REASON);

        spa.owner().post(path(spa.tenantId()), request).refused(403, "forbidden");
        spa.manager("Marcus").api().post(path(spa.tenantId()), request).refused(403, "forbidden");
        platform.anybody().post(path(spa.tenantId()), request).refused(401, "unauthenticated");
        Api impersonating = api(impersonate(request).expect(200));
        impersonating.post(path(spa.tenantId()), request).refused(403, "forbidden");
        impersonating.get("/admin/tenants").refused(403, "forbidden");
    }

    @Test
    void thereMustBeSuchABusinessWithPeopleWhoMaySignIn() {
        admin.post(path(UUID.randomUUID()), body("reason", REASON)).refused(404, "not_found");
        admin.post(path(new UUID(0, 0)), body("reason", REASON)).refused(404, "not_found");
        Business refused = platform.registersBusiness("refused").pending();
        platform.superAdmin().reject(refused.tenantId(), "No such address").expect(200);
        admin.post(path(refused.tenantId()), body("reason", REASON)).refusedInEachLanguage(403, "business_not_active");
    }

    @Test
    void theStartStandsInTheBusinesssAudit() {
        impersonate(body("reason", REASON)).expect(200);

        List<JsonObject> starts = starts();
        assertThat(starts).hasSize(1);
        assertThat(starts.get(0).getString("actorId")).isEqualTo(adminId());
        assertThat(starts.get(0).getString("actorRole")).isEqualTo("SUPER_ADMIN");
        assertThat(starts.get(0).getJsonObject("after").getString("reason")).isEqualTo(REASON);
        assertThat(starts.get(0).getJsonObject("after").getString("owner_id"))
                .isEqualTo(spa.ownerId().toString());
    }

    @Test
    void whatIsDoneIsTheOwnersOnBehalfOfTheAdministrator() {
        Api support = api(impersonate(body("reason", REASON)).expect(200));
        String service = support.post(
                        "/services",
                        body(
                                "name",
                                "Sauna",
                                "durationMinutes",
                                30,
                                "price",
                                body("amount", "5000.00", "currency", spa.currency())))
                .expect(201)
                .text("/id");

        List<JsonObject> made =
                spa.owner().get("/audit?entityId=" + service).expect(200).items();
        assertThat(made).hasSize(1);
        assertThat(made.get(0).getString("actorId")).isEqualTo(spa.ownerId().toString());
        assertThat(made.get(0).getString("actorRole")).isEqualTo("OWNER");
        assertThat(made.get(0).getString("impersonatorId")).isEqualTo(adminId());
        assertThat(spa.owner()
                        .get("/audit?entity=booking.service&actorId=" + adminId())
                        .expect(200)
                        .items())
                .hasSize(1);
        assertThat(spa.owner()
                        .get("/audit/export?entity=booking.service")
                        .expect(200)
                        .text())
                .contains(spa.ownerId() + ",OWNER," + adminId() + ",REST");
    }

    @Test
    void whatTheOwnerDoesIsNobodyElses() {
        impersonate(body("reason", REASON)).expect(200);
        spa.service("Own").lasting(30).costing("1000.00");

        JsonObject made = spa.owner()
                .get("/audit?entity=booking.service")
                .expect(200)
                .items()
                .get(0);
        assertThat(made.isNull("impersonatorId")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"en, in your name", "ru, от вашего имени", "kk, сіздің атыңыздан"})
    void theOwnerIsToldInHisLanguage(String language, String words) {
        Business business =
                platform.registersBusiness("told").speaking(language).approved();

        admin.post(path(business.tenantId()), body("reason", REASON, "minutes", 30))
                .expect(200);

        Mail mail = platform.mailbox().of(business.ownerEmail()).waitsFor("the news", m -> m.text()
                .contains(REASON));
        assertThat(mail.subject()).contains(words, business.name());
        assertThat(mail.text()).contains(words, "(UTC+06:00)");
        assertThat(mail.html()).contains("lang=\"" + language + "\"");
        assertThat(mail.leaf("text/calendar")).isEmpty();
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

    private String adminId() {
        return admin.get("/users/me").expect(200).text("/id");
    }

    private List<JsonObject> starts() {
        return spa.owner()
                .get("/audit?entity=tenancy.impersonation")
                .expect(200)
                .items();
    }

    private static JWTClaimsSet claims(Answer started) throws ParseException {
        return SignedJWT.parse(started.text("/accessToken")).getJWTClaimsSet();
    }
}
