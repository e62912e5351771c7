package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Campaign.client;
import static io.thermae.it.support.Campaign.consents;
import static io.thermae.it.support.Campaign.drawn;
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
import io.thermae.it.support.Platform;
import io.thermae.it.support.Waiting;
import java.time.OffsetDateTime;
import java.util.function.Predicate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A campaign begins when it is said, stops when it is said, disturbs nobody, and is no more in a day than was decided. */
@ArquillianTest
@RunAsClient
public class CampaignPaceIT {

    private static final Predicate<Mail> OF_A_CAMPAIGN =
            mail -> !mail.listUnsubscribe().isEmpty();

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa =
            platform.registersBusiness("pace").named("Pace & Co").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();

    @Test
    void beginsAtItsInstantAndWhoChangesHisMindReplacesIt() {
        String dana = client(spa, "Dana");
        Campaign campaign = drawn(owner);
        OffsetDateTime at =
                Platform.today().plusDays(3).atTime(10, 0).atZone(spa.zone()).toOffsetDateTime();

        campaign.scheduledAt(at).expect(200);
        Answer scheduled = campaign.scheduledAt(at.plusHours(1)).expect(200);

        assertThat(scheduled.text("/status")).isEqualTo("SCHEDULED");
        assertThat(OffsetDateTime.parse(scheduled.text("/scheduledAt"))).isEqualTo(at.plusHours(1));
        assertThat(delayed()).isEqualTo(1);
        owner.put(campaign.path(), said(body(), text("en", "Summer"))).expect(200);
        // as if time had passed
        database.change(
                "update platform.delayed_event set due_at = timestamptz '2000-01-01' where tenant_id = ?",
                spa.tenantId());
        campaign.becomes(platform, "SENT");
        assertThat(mail(dana, 1).subject()).startsWith("Summer");
        assertThat(delayed()).isZero();
    }

    @Test
    void whatIsCancelledDoesNotBegin() {
        String dana = client(spa, "Dana");
        Campaign campaign = drawn(owner);
        OffsetDateTime at =
                Platform.today().plusDays(3).atTime(10, 0).atZone(spa.zone()).toOffsetDateTime();
        campaign.scheduledAt(at).expect(200);

        Answer cancelled = owner.post(campaign.path() + "/cancel").expect(200);

        assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
        assertThat(delayed()).isZero();
        owner.post(campaign.path() + "/cancel").refused(409, "illegal_transition");
        owner.put(campaign.path(), said(body(), text("en", "Summer"))).refused(409, "illegal_transition");
        Waiting.untilMailsAre(platform, spa, 0, email(dana), OF_A_CAMPAIGN);
    }

    @Test
    void noMoreAreWrittenOnADayThanTheBusinessHasDecidedAndTheRestIsCancelled() {
        client(spa, "Dana");
        client(spa, "Bolat");
        client(spa, "Zarina");
        decides("campaignMailsPerDay", 1);
        Campaign campaign = drawn(owner);
        campaign.begins();
        campaign.waits(platform, 1, 2);

        decides("campaignMailsPerDay", 2);
        campaign.isDue(platform);
        campaign.waits(platform, 2, 1);

        owner.post(campaign.path() + "/cancel").expect(200);
        decides("campaignMailsPerDay", 100);
        Answer shown = campaign.shown();
        assertThat(shown.text("/status")).isEqualTo("CANCELLED");
        assertThat(number(shown, "waiting")).isEqualTo(1);
        assertThat(database.count(
                        "select count(*) from engagement.campaign_sending where tenant_id = ?", spa.tenantId()))
                .isZero();
    }

    @Test
    void nobodyIsDisturbedInQuietHoursAndWhoChangesHisMindMeanwhileIsLeftOut() {
        String dana = client(spa, "Dana");
        String bolat = client(spa, "Bolat");
        decides("quietHours", Platform.quietNow(spa.zone()));
        Campaign campaign = drawn(owner);
        campaign.begins();
        campaign.waits(platform, 0, 2);

        consents(spa, bolat, false);
        decides("quietHours", "none");
        campaign.isDue(platform);
        campaign.becomes(platform, "SENT");

        mail(dana, 1);
        Waiting.untilMailsAre(platform, spa, 0, email(bolat), OF_A_CAMPAIGN);
        assertThat(number(campaign.shown(), "leftOut")).isEqualTo(1);
    }

    @Test
    void cardsThatBecomeOneAreWrittenToOnce() {
        String dana = client(spa, "Dana");
        String other = client(spa, "Dana");
        decides("quietHours", Platform.quietNow(spa.zone()));
        Campaign campaign = drawn(owner);
        campaign.begins();
        campaign.waits(platform, 0, 2);

        owner.post(dana + "/merge", body("otherId", other.replace("/customers/", "")))
                .expect(200);
        decides("quietHours", "none");
        campaign.isDue(platform);
        campaign.becomes(platform, "SENT");

        Waiting.untilAllIsTold(platform, spa);
        assertThat(number(campaign.shown(), "sent")).isEqualTo(1);
    }

    /** The mail of the last campaign, if so many have come. */
    private Mail mail(String customer, int number) {
        return Waiting.untilMailsAre(platform, spa, number, email(customer), OF_A_CAMPAIGN)
                .get(number - 1);
    }

    private String email(String customer) {
        return owner.get(customer).expect(200).text("/email");
    }

    private void decides(String setting, Object value) {
        owner.put("/business/settings", body(setting, value)).expect(200);
    }

    private long delayed() {
        return database.count("select count(*) from platform.delayed_event where tenant_id = ?", spa.tenantId());
    }
}
