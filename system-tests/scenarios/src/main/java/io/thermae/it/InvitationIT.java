package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Business;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An invitation that has expired, was lost or went to a wrong address is no dead end. */
@ArquillianTest
@RunAsClient
public class InvitationIT {

    private static final Pattern LINK =
            Pattern.compile("invitations/([0-9a-f]{8}-[0-9a-f-]{27})\\S*?[?&]token=([A-Za-z0-9_-]{43})");

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("invitation").approved();

    @Test
    void whoIsInvitedAgainComesInByTheNewLinkAndNotByTheOld() {
        String email = Unique.email("livia");
        String id = invited(email);
        Matcher old = links(email, 1).get(0);

        spa.owner().post("/users/" + id + "/invitation", body()).expect(200);

        Matcher link = links(email, 2).get(1);
        accept(old).refused(410, "invitation_invalid");
        accept(link).expect(204);
        spa.logIn(email, Member.PASSWORD).expect(200);
        spa.owner().post("/users/" + id + "/invitation", body()).refused(409, "illegal_transition");
    }

    @Test
    void anInvitationThatHasExpiredIsMadeAnew() {
        String email = Unique.email("livia");
        String id = invited(email);
        Matcher old = links(email, 1).get(0);
        platform.database()
                .change(
                        "update tenancy.invitation set expires_at = '2024-01-01' where tenant_id = ? and user_id = ?::uuid",
                        spa.tenantId(),
                        id);
        accept(old).refused(410, "invitation_invalid");

        spa.owner().post("/users/" + id + "/invitation", body()).expect(200);

        accept(links(email, 2).get(1)).expect(204);
    }

    @Test
    void aWrongAddressIsPutRightInTheCardToo() {
        String wrong = Unique.email("aigerrim");
        String right = Unique.email("aigerim");
        Answer master = master(wrong);
        String id = master.text("/userId");
        Matcher old = links(wrong, 1).get(0);

        spa.owner()
                .post("/users/" + id + "/invitation", body("email", spa.ownerEmail()))
                .refused(409, "email_taken");
        Answer invited = spa.owner()
                .post("/users/" + id + "/invitation", body("email", right))
                .expect(200);

        assertThat(invited.text("/email")).isEqualTo(right);
        assertThat(spa.owner().get("/masters/" + master.text("/id")).text("/email"))
                .isEqualTo(right);
        accept(old).refused(410, "invitation_invalid");
        accept(links(right, 1).get(0)).expect(204);
    }

    @Test
    void aManagerInvitesMastersOfHisBranchesAgainAndNobodyElse() {
        Member marcus = spa.manager("Marcus");
        Answer master = master(Unique.email("aigerim"));
        String colleague = invited(Unique.email("livia"));
        Business other = platform.registersBusiness("other").approved();

        marcus.api()
                .post("/users/" + master.text("/userId") + "/invitation", body())
                .expect(200);
        marcus.api().post("/users/" + colleague + "/invitation", body()).refused(403, "forbidden");
        spa.owner().post("/users/" + other.ownerId() + "/invitation", body()).refused(404, "not_found");
        spa.owner().post("/users/" + UUID.randomUUID() + "/invitation", body()).refused(404, "not_found");
    }

    @Test
    void nobodyIsFloodedWithInvitations() {
        String id = invited(Unique.email("livia"));
        for (int i = 0; i < 10; i++) {
            spa.owner().post("/users/" + id + "/invitation", body()).expect(200);
        }

        spa.owner().post("/users/" + id + "/invitation", body()).refused(429, "too_many_attempts");
    }

    @Test
    void aMasterWhoseCardGetsAnAddressLaterIsInvitedThen() {
        String email = Unique.email("aigerim");
        Answer master = master(null);
        assertThat(master.has("/userId")).isFalse();

        Answer edited =
                spa.owner().put("/masters/" + master.text("/id"), card(email)).expect(200);

        assertThat(edited.has("/userId")).isTrue();
        accept(links(email, 1).get(0)).expect(204);
        Answer self = platform.anybody()
                .withToken(spa.logIn(email, Member.PASSWORD).expect(200).text("/accessToken"))
                .get("/users/me")
                .expect(200);
        assertThat(self.text("/role")).isEqualTo("MASTER");
        assertThat(self.text("/branches")).contains(spa.branchId().toString());
        // once invited is enough
        spa.owner().put("/masters/" + master.text("/id"), card(email)).expect(200);
        assertThat(platform.mailbox().of(email).mails()).hasSize(1);
    }

    @Test
    void anAddressOfAColleagueIsOnlyWrittenTo() {
        Answer master = master(null);

        Answer edited = spa.owner()
                .put("/masters/" + master.text("/id"), card(spa.ownerEmail()))
                .expect(200);

        assertThat(edited.has("/userId")).isFalse();
        assertThat(edited.text("/email")).isEqualTo(spa.ownerEmail());
    }

    private String invited(String email) {
        return spa.owner()
                .post(
                        "/users",
                        body(
                                "email", email,
                                "firstName", "Livia",
                                "lastName", "Drusilla",
                                "role", "MANAGER",
                                "branchIds", list(spa.branchId())))
                .expect(201)
                .text("/id");
    }

    private Answer master(@Nullable String email) {
        return spa.owner().post("/masters", card(email)).expect(201);
    }

    private JsonObject card(@Nullable String email) {
        return body(
                "firstName",
                "Aigerim",
                "lastName",
                "Bekova",
                "email",
                email,
                "branchIds",
                list(spa.branchId()),
                "serviceIds",
                list(),
                "schedule",
                list());
    }

    private List<Matcher> links(String email, int number) {
        return Waiting.untilMailsAre(platform, spa, number, email, mail -> LINK.matcher(mail.text())
                        .find())
                .stream()
                .map(Mail::text)
                .map(LINK::matcher)
                .filter(Matcher::find)
                .toList();
    }

    private Answer accept(Matcher link) {
        return platform.anybody()
                .post(
                        "/auth/invitations/" + link.group(1) + "/accept",
                        body("token", link.group(2), "password", Member.PASSWORD));
    }
}
