package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Campaign.client;
import static io.thermae.it.support.Campaign.consents;
import static io.thermae.it.support.Campaign.drawn;
import static io.thermae.it.support.Campaign.drawnAs;
import static io.thermae.it.support.Campaign.number;
import static io.thermae.it.support.Campaign.said;
import static io.thermae.it.support.Campaign.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.Campaign;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A business writes to many at once: to each once who has consented and wants it, in his language. */
@ArquillianTest
@RunAsClient
public class CampaignIT {

    private static final Predicate<Mail> OF_A_CAMPAIGN =
            mail -> !mail.listUnsubscribe().isEmpty();

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa = platform.registersBusiness("campaigns")
            .named("Bathe & Co")
            .approved()
            .opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");

    @Test
    void eachIsWrittenToOnceInHisLanguageAndOneClickEndsIt() {
        String dana = client(spa, "Dana", "language", "en");
        String aliya = client(spa, "Aliya", "language", "kk");
        Campaign campaign = drawnAs(owner, said(body(), text("en", "Spring"), text("kk", "Көктем")));
        assertThat(campaign.shown().text("/status")).isEqualTo("DRAFT");

        campaign.isSent(platform);

        Mail mail = mail(dana, 1);
        assertThat(mail.subject()).isEqualTo("Spring: Bathe & Co");
        assertThat(mail.text()).startsWith("Dana, http").contains(spa.subdomain() + ".");
        assertThat(mail.listUnsubscribePost()).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail(aliya, 1).subject()).startsWith("Көктем");
        Answer shown = campaign.shown();
        assertThat(number(shown, "sent")).isEqualTo(2);
        assertThat(number(shown, "waiting")).isZero();
        assertThat(shown.has("/endedAt")).isTrue();
        String message =
                owner.get("/messages?kind=campaign").expect(200).items().get(0).getString("id");
        owner.post("/messages/" + message + "/resend").refused(409, "message_not_resendable");
        owner.post(campaign.path() + "/schedule", body()).refused(409, "illegal_transition");

        String link = mail.listUnsubscribe().replaceFirst("^<.*/api/v1", "").replaceFirst(">$", "");
        platform.anybody()
                .send("POST", link, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")
                .expect(200);
        Campaign next = drawn(owner);
        assertThat(next.clients()).isEqualTo(1);
        next.isSent(platform);
        mail(dana, 1);
        Waiting.untilMailsAre(platform, spa, 2, email(aliya), OF_A_CAMPAIGN);
    }

    @Test
    void onlyWhoHasConsentedAndCanBeReachedIsMeant() {
        String dana = client(spa, "Dana");
        String blocked = client(spa, "Bolat");
        String changed = client(spa, "Zarina");
        String erased = client(spa, "Erlan");
        String refused = client(spa, "Saule");
        Campaign campaign = drawn(owner);
        assertThat(campaign.clients()).isEqualTo(5);

        owner.post(blocked + "/block", body("reason", "Does not come")).expect(200);
        consents(spa, changed, false);
        owner.post(erased + "/erasure", body("reason", "Asked for it")).expect(204);
        drawn(owner).isSent(platform);
        Waiting.untilMailsAre(platform, spa, 1, email(refused), OF_A_CAMPAIGN);
        cameBack(refused, "2000-01-01");
        assertThat(campaign.clients()).as("it was too long ago").isEqualTo(2);
        cameBack(refused, "2100-01-01");

        Answer reach = owner.get(campaign.path() + "/audience").expect(200);
        assertThat(reach.text("/clients")).isEqualTo("1");
        assertThat(reach.list("/sample")).singleElement().satisfies(each -> {
            assertThat(each.getString("name")).isEqualTo("Dana");
            assertThat("/customers/" + each.getString("customerId")).isEqualTo(dana);
        });
    }

    @Test
    void audiencesAreByTagsMonthsOfBirthBranchesAndVisits() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        String dana = client(spa, "Dana", "tags", list("Regular"), "birthDate", "1990-03-23");
        client(spa, "Bolat", "tags", list("new"), "birthDate", "1991-04-23", "branchId", spa.branchId());
        client(spa, "Zarina");
        visited(dana, LocalDate.of(2024, 1, 10));

        assertThat(reached(body("tags", list("regular ")))).isEqualTo(1);
        assertThat(reached(body("tags", list("regular", "new")))).isEqualTo(2);
        assertThat(reached(body("birthMonth", 4))).isEqualTo(1);
        assertThat(reached(body("tags", list("new"), "birthMonth", 3))).isZero();
        assertThat(reached(body("branchId", spa.branchId()))).isEqualTo(2);
        assertThat(reached(body("lastVisitFrom", "2024-01-10"))).isEqualTo(1);
        assertThat(reached(body("lastVisitFrom", "2024-01-11"))).isZero();
        assertThat(reached(body("lastVisitBefore", "2024-01-11"))).isEqualTo(1);
        assertThat(reached(body("lastVisitBefore", "2024-01-10"))).isZero();
        assertThat(reached(body("lastVisitFrom", "2024-01-01", "lastVisitBefore", "2024-02-01")))
                .isEqualTo(1);
    }

    @Test
    void aManagerWritesToWhoWasInHisBranch() {
        client(spa, "Dana", "branchId", spa.branchId());
        client(spa, "Bolat");
        Campaign all = drawn(owner);
        String other = owner.post("/branches", body("name", "Other", "timeZone", "Asia/Almaty"))
                .expect(201)
                .text("/id");
        Member marcus = spa.manager("Marcus");

        Campaign his = drawn(marcus.api(), body("branchId", spa.branchId()));

        assertThat(his.clients()).isEqualTo(1);
        assertThat(marcus.api().get("/campaigns").expect(200).items()).hasSize(1);
        assertThat(owner.get("/campaigns").expect(200).items()).hasSize(2);
        marcus.api().get(all.path()).refused(404, "not_found");
        marcus.api().post(all.path() + "/cancel").refused(404, "not_found");
        marcus.api()
                .post("/campaigns", said(body("branchId", other), text("en", "Spring")))
                .refused(404, "not_found");
        marcus.api()
                .post("/campaigns", said(body(), text("en", "Spring")))
                .refusedField("audience.branchId", "required");
    }

    @Test
    void whoWritesOneHasItSentToHimself() {
        Member marcus = spa.manager("Marcus");
        Campaign campaign = drawnAs(
                marcus.api(), said(body("branchId", spa.branchId()), text("en", "Spring"), text("ru", "Весна")));

        String id = marcus.api()
                .post(campaign.path() + "/test", body("language", "ru"))
                .expect(202)
                .text("/messageId");

        Mail mail = platform.mailbox().of(marcus.email()).waitsFor("a test mail", each -> each.subject()
                .startsWith("Весна"));
        assertThat(mail.text()).startsWith("Marcus, http");
        assertThat(mail.listUnsubscribe()).isEmpty();
        assertThat(owner.get("/messages/" + id).expect(200).text("/kind")).isEqualTo("template-test");
        assertThat(number(campaign.shown(), "sent")).isZero();
        marcus.api().post(campaign.path() + "/test", body("language", "kk")).refused(404, "not_found");
        owner.post(campaign.path() + "/test", body()).refused(409, "template_not_testable");
    }

    @Test
    void whatIsOverOrWasNeverSentIsForgotten() {
        String dana = client(spa, "Dana");
        Campaign sent = drawn(owner);
        sent.isSent(platform);
        mail(dana, 1);
        Campaign planned = drawn(owner);
        planned.scheduledAt(Platform.today()
                        .plusDays(8)
                        .atTime(12, 0)
                        .atZone(spa.zone())
                        .toOffsetDateTime())
                .expect(200);

        owner.delete(planned.path()).refused(409, "illegal_transition");
        owner.post(planned.path() + "/cancel").expect(200);
        owner.delete(planned.path()).expect(204);
        owner.delete(drawn(owner).path()).expect(204);
        owner.delete(sent.path()).expect(204);

        assertThat(owner.get("/campaigns").expect(200).items()).isEmpty();
        owner.get(sent.path()).refused(404, "not_found");
        owner.delete(sent.path()).refused(404, "not_found");
        assertThat(owner.get("/messages?kind=campaign").expect(200).items()).hasSize(1);
    }

    private long reached(JsonObject audience) {
        return drawn(owner, audience).clients();
    }

    /** The mail of the last campaign, if so many have come. */
    private Mail mail(String customer, int number) {
        return Waiting.untilMailsAre(platform, spa, number, email(customer), OF_A_CAMPAIGN)
                .get(number - 1);
    }

    private String email(String customer) {
        return owner.get(customer).expect(200).text("/email");
    }

    private void cameBack(String customer, String day) {
        database.change(
                "update engagement.message set address_refused = true, status = 'FAILED', failed_at = ?::timestamptz,"
                        + " failure = 'The mail came back: 5.1.1' where tenant_id = ? and recipient = ?",
                day,
                spa.tenantId(),
                email(customer));
    }

    /** He was there on a day, at noon. */
    private void visited(String customer, LocalDate day) {
        OffsetDateTime noon = day.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
        Visitor visitor = spa.visitor("Somebody").withEmail();
        UUID visit = visitor.books(massage)
                .at(Platform.today()
                        .plusDays(8)
                        .atTime(12, 0)
                        .atZone(spa.zone())
                        .toOffsetDateTime())
                .id();
        database.change(
                "update booking.booking set customer_id = ?, status = 'COMPLETED', starts_at = ?, ends_at = ?::timestamptz"
                        + " + interval '1 hour' where id = ?",
                UUID.fromString(customer.replace("/customers/", "")),
                noon,
                noon,
                visit);
    }
}
