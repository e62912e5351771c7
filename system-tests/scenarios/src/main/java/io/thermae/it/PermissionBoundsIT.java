package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Business;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Nobody gives more than he has; and what only another version of the application knows troubles nobody. */
@ArquillianTest
@RunAsClient
public class PermissionBoundsIT {

    private static final String END = Platform.today().plusDays(7).atTime(18, 0).toString() + ":00Z";

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("permission-bounds").approved();
    private final Member marcus = spa.manager("Marcus");
    private final Member dana = spa.manager("Dana");

    @Test
    void aManagerGrantsForNoLongerThanHeHasItHimself() {
        has(marcus, body("permission", "TIME_OFF_OWN", "granted", true, "until", END));
        Answer asked = ask(dana, "TIME_OFF_OWN");

        Answer granted = marcus.api()
                .post("/permission-requests/" + asked.text("/id") + "/grant", body())
                .expect(200);

        assertThat(OffsetDateTime.parse(granted.text("/until"))).isAtSameInstantAs(OffsetDateTime.parse(END));
        Answer hers = spa.owner().get("/users/" + id(dana) + "/permissions").expect(200);
        assertThat(OffsetDateTime.parse(hers.text("/overrides/0/until"))).isAtSameInstantAs(OffsetDateTime.parse(END));
    }

    @Test
    void whatHeHasByHisRoleAManagerGrantsForEver() {
        has(dana, body("permission", "REPORTS_READ", "granted", false));
        Answer asked = ask(dana, "REPORTS_READ");

        Answer granted = marcus.api()
                .post("/permission-requests/" + asked.text("/id") + "/grant", body())
                .expect(200);

        assertThat(granted.has("/until")).isFalse();
    }

    @Test
    void rowsWithAPermissionThatIsNotKnownAreNotThere() {
        has(dana, body("permission", "TIME_OFF_OWN", "granted", true));
        UUID unknown = UUID.randomUUID();
        platform.database()
                .change(
                        "insert into tenancy.user_permission (tenant_id, user_id, permission, granted) values (?, ?, 'FLY', true)",
                        spa.tenantId(),
                        UUID.fromString(id(dana)));
        platform.database()
                .change(
                        "insert into tenancy.permission_request (tenant_id, id, user_id, permission, reason, created_at)"
                                + " values (?, ?, ?, 'FLY', 'Because', now())",
                        spa.tenantId(),
                        unknown,
                        UUID.fromString(id(dana)));

        dana.api().get("/users/me").expect(200);
        Answer hers = spa.owner().get("/users/" + id(dana) + "/permissions").expect(200);
        assertThat(hers.list("/overrides")).hasSize(1);
        assertThat(spa.owner().get("/permission-requests").expect(200).items()).isEmpty();
        spa.owner().post("/permission-requests/" + unknown + "/grant", body()).refused(404, "not_found");
        // and stay for the version that knows them
        spa.owner()
                .put("/users/" + id(dana) + "/permissions", body("overrides", list()))
                .expect(200);
        assertThat(platform.database()
                        .count(
                                "select count(*) from tenancy.user_permission where tenant_id = ? and permission = 'FLY'",
                                spa.tenantId()))
                .isEqualTo(1);
    }

    private void has(Member person, JsonObject override) {
        spa.owner()
                .put("/users/" + id(person) + "/permissions", body("overrides", list(override)))
                .expect(200);
    }

    private static Answer ask(Member person, String permission) {
        return person.api()
                .post("/permission-requests", body("permission", permission, "reason", "I am at the desk"))
                .expect(201);
    }

    private static String id(Member person) {
        return person.api().get("/users/me").expect(200).text("/id");
    }
}
