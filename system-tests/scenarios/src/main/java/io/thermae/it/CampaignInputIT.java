package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;
import static io.thermae.it.support.Body.without;
import static io.thermae.it.support.Campaign.said;
import static io.thermae.it.support.Campaign.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Campaign;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be a campaign is refused, with the field and the rule. */
@ArquillianTest
@RunAsClient
public class CampaignInputIT {

    private static final String CAMPAIGNS = "/campaigns";
    private static final JsonObject SPRING = said(body(), text("en", "Spring"));

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("unsaid").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();

    @Test
    void aCampaignHasANameAndTexts() {
        owner.post(CAMPAIGNS, without(SPRING, "name")).refusedField("name", "required");
        owner.post(CAMPAIGNS, with(SPRING, "name", "x".repeat(101))).refusedField("name", "too_long");
        owner.post(CAMPAIGNS, without(SPRING, "texts")).refusedField("texts", "required");
        owner.post(CAMPAIGNS, with(SPRING, "texts", list())).refusedField("texts", "too_few");
        owner.post(CAMPAIGNS, said(body(), text("en", "Spring"), text("en", "Summer")))
                .refusedField("texts", "repeated");
        owner.post(CAMPAIGNS, with(SPRING, "other", 1)).refused(400, "unknown_field");
    }

    @ParameterizedTest
    @CsvSource({
        "subject, {{link}}, unknown_variable",
        "subject, '', required",
        "text, '{{#reader}}', section_not_closed",
        "text, 'https://elsewhere.example/?{{reader}}', variable_in_address",
        "html, <script>alert(1)</script>, html_not_allowed",
        "html, '<a href=\"https://elsewhere.example/{{reader}}\">x</a>', html_not_allowed"
    })
    void textsFollowTheRulesOfTemplates(String field, String value, String rule) {
        owner.post(CAMPAIGNS, said(body(), text("ru", "Весна"), with(text("en", "Spring"), field, value)))
                .refusedField("texts[1]." + field, rule);
    }

    @Test
    void anAudienceIsOneThatThereCanBe() {
        refused(body("birthMonth", 13), "audience.birthMonth", "out_of_range");
        refused(body("tags", list(" ")), "audience.tags[0]", "required");
        refused(body("tags", list(Collections.nCopies(21, "x").toArray())), "audience.tags", "too_many");
        refused(
                body("lastVisitFrom", "2024-02-01", "lastVisitBefore", "2024-02-01"),
                "audience.lastVisitBefore",
                "must_be_after_start");
        owner.post(CAMPAIGNS, said(body("branchId", UUID.randomUUID()), text("en", "Spring")))
                .refused(404, "not_found");
    }

    @Test
    void beginsInTheFutureAndNotTooFarAhead() {
        Campaign campaign = Campaign.drawnAs(owner, SPRING);
        OffsetDateTime noon = Platform.today().atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();

        campaign.scheduledAt(noon.minusDays(2)).refusedField("at", "must_be_in_future");
        campaign.scheduledAt(noon.plusDays(400)).refusedField("at", "out_of_range");
        owner.post(campaign.path() + "/schedule", body("at", "tomorrow")).refused(400, "validation_failed");

        assertThat(campaign.shown().text("/status")).isEqualTo("DRAFT");
    }

    @Test
    void ofTwoEditorsTheSecondIsTold() {
        Campaign campaign = Campaign.drawnAs(owner, SPRING);
        Answer read = campaign.shown();
        Api editor = owner.withHeader("If-Match", read.header("ETag"));
        editor.put(campaign.path(), with(SPRING, "name", "Summer")).expect(200);

        editor.put(campaign.path(), with(SPRING, "name", "Autumn")).refused(412, "stale_version");
        editor.post(campaign.path() + "/schedule", body()).refused(412, "stale_version");
        editor.post(campaign.path() + "/cancel").refused(412, "stale_version");

        Answer shown = campaign.shown();
        assertThat(shown.text("/name")).isEqualTo("Summer");
        assertThat(shown.text("/version")).isEqualTo("2");
    }

    @Test
    void theLimitOfADayIsTheWholeBusinesss() {
        owner.put("/business/settings", body("campaignMailsPerDay", -1))
                .refusedField("campaignMailsPerDay", "out_of_range");
        owner.put("/branches/" + spa.branchId() + "/settings", body("campaignMailsPerDay", 5))
                .refusedField("campaignMailsPerDay", "business_only");
    }

    @Test
    void whoMayNotManageMessagesHasNoCampaigns() {
        Member marcus = spa.manager("Marcus");
        owner.put(
                        "/users/" + marcus.api().get("/users/me").text("/id") + "/permissions",
                        body("overrides", list(body("permission", "MESSAGES_MANAGE", "granted", false))))
                .expect(200);

        marcus.api().get(CAMPAIGNS).refused(403, "forbidden");
        marcus.api().post(CAMPAIGNS, SPRING).refused(403, "forbidden");
    }

    private void refused(JsonObject audience, String field, String rule) {
        owner.post(CAMPAIGNS, said(audience, text("en", "Spring"))).refusedField(field, rule);
    }
}
