package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import io.thermae.it.support.Unique;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Sessions end by themselves, and what has ended long ago is there no more: neither in its table nor, by its person, in the audit. */
@ArquillianTest
@RunAsClient
public class EndedIT {

    private static final Pattern SESSION = Pattern.compile("\"sid\":\"([^\"]*)\"");

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa = platform.registersBusiness("ended").approved();

    @Test
    void aSessionThatNobodyUsesEndsWithItsRefreshToken() {
        Answer left = logIn();
        Answer kept = logIn();
        leave(left, 31);

        signedIn(left).get("/users/me").refused(401, "session_ended");

        assertThat(signedIn(kept).get("/users/me/sessions").expect(200).items()).hasSize(1);
        leave(kept, 29);
        signedIn(kept).get("/users/me").expect(200);
    }

    @Test
    void whatEndedLongAgoIsForgottenAndWhatEndedLatelyIsNot() {
        List<String> failures = metrics("thermae_forgetting_failures_total");
        Answer old = logIn();
        Answer late = logIn();
        signedIn(old).delete("/users/me/sessions/" + sessionOf(old)).expect(204);
        signedIn(late).delete("/users/me/sessions/" + sessionOf(late)).expect(204);
        platform.anybody()
                .post("/auth/password/forgot", body("email", spa.ownerEmail()))
                .expect(202);
        String contact = Unique.email("dana");
        ClientCode.letsIn(platform, spa, contact);
        long sessions = count("session");

        database.change(
                "update tenancy.session set ended_at = ended_at - interval '500 days', last_used_at = last_used_at - interval '500 days'"
                        + " where tenant_id = ? and id = ?::uuid",
                spa.tenantId(),
                sessionOf(old));
        database.change(
                "update tenancy.refresh_token set expires_at = expires_at - interval '500 days'"
                        + " where tenant_id = ? and family_id = ?::uuid",
                spa.tenantId(),
                sessionOf(old));
        database.change(
                "update tenancy.client_session set expires_at = expires_at - interval '500 days' where tenant_id = ?",
                spa.tenantId());
        database.change(
                "update tenancy.client_verification set expires_at = expires_at - interval '500 days' where tenant_id = ?",
                spa.tenantId());

        platform.superAdmin()
                .api()
                .post("/admin/jobs/tenancy.ended/run", body())
                .expect(202);
        Awaitility.await("that round, or the next one")
                .atMost(Duration.ofSeconds(150))
                .until(() -> count("session") == sessions - 1
                        && count("client_session") == 0
                        && count("client_verification") == 0
                        && refreshTokens(old) == 0);
        assertThat(database.count(
                        "select count(*) from platform.audit_entry where tenant_id = ?"
                                + " and (before::text like '%' || ? || '%' or after::text like '%' || ? || '%')"
                                + " and entity like 'tenancy.client%'",
                        spa.tenantId(), contact, contact))
                .isZero();
        assertThat(database.count(
                        "select count(*) from platform.audit_entry where tenant_id = ? and entity_id = ?::uuid"
                                + " and after ->> 'address' = '***'",
                        spa.tenantId(),
                        sessionOf(old)))
                .isEqualTo(1);
        assertThat(metrics("thermae_forgetting_rows")).isNotEmpty();
        assertThat(metrics("thermae_forgetting_failures_total")).isEqualTo(failures);
    }

    private List<String> metrics(String name) {
        return platform.anybody()
                .outsideApi()
                .get("/metrics")
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.startsWith(name))
                .toList();
    }

    private Answer logIn() {
        return spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);
    }

    private Api signedIn(Answer session) {
        return platform.anybody().withToken(session.text("/accessToken"));
    }

    /** The id of the session is the token's claim sid. */
    private static String sessionOf(Answer session) {
        String claims = new String(
                Base64.getUrlDecoder().decode(session.text("/accessToken").split("\\.")[1]), StandardCharsets.UTF_8);
        Matcher id = SESSION.matcher(claims);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private void leave(Answer session, int days) {
        database.change(
                "update tenancy.session set last_used_at = last_used_at - make_interval(days => ?) where tenant_id = ? and id = ?::uuid",
                days,
                spa.tenantId(),
                sessionOf(session));
    }

    private long refreshTokens(Answer session) {
        return database.count(
                "select count(*) from tenancy.refresh_token where tenant_id = ? and family_id = ?::uuid",
                spa.tenantId(),
                sessionOf(session));
    }

    private long count(String table) {
        return database.count("select count(*) from tenancy." + table + " where tenant_id = ?", spa.tenantId());
    }
}
