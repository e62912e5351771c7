package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of what a business writes to its clients of its own accord the owner decides. */
@ArquillianTest
@RunAsClient
public class OutreachDecisionIT {

    private static final String OUTREACH = "/business/outreach";
    private static final JsonObject FOLLOW_UP = body("followUp", body("afterHours", 24));

    private static final JsonObject OFF =
            body("followUp", null, "review", null, "birthday", null, "missed", null, "texts", false);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("decides").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();

    @Test
    void itIsOffUntilItIsDecidedAndOnlyTheOwnerDecides() {
        Answer before = owner.get(OUTREACH).expect(200);
        assertThat(before.json()).isEqualTo(OFF);
        Api manager = spa.manager("Marcus").api();
        manager.put(OUTREACH, FOLLOW_UP).refused(403, "forbidden");
        JsonObject all = body(
                "followUp", body("afterHours", 24),
                "review", body("afterHours", 48, "url", "https://reviews.example.com/writes"),
                "birthday", body("at", "10:30"),
                "missed", body("afterDays", 60),
                "texts", false);

        Answer decided = owner.put(OUTREACH, all).expect(200);

        assertThat(decided.json()).isEqualTo(all);
        assertThat(manager.get(OUTREACH).expect(200).json()).isEqualTo(all);
        JsonObject byText = Body.with(FOLLOW_UP, "texts", true);
        assertThat(owner.put(OUTREACH, byText).expect(200).json())
                .isEqualTo(Body.with(Body.with(OFF, "followUp", FOLLOW_UP.get("followUp")), "texts", true));
        assertThat(owner.put(OUTREACH, FOLLOW_UP).expect(200).json())
                .isEqualTo(Body.with(OFF, "followUp", FOLLOW_UP.get("followUp")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"followUp\": {\"afterHours\": 0}} | followUp.afterHours",
                "{\"followUp\": {\"afterHours\": 721}} | followUp.afterHours",
                "{\"followUp\": {}} | followUp.afterHours",
                "{\"review\": {\"afterHours\": 48}} | review.url",
                "{\"review\": {\"afterHours\": 48, \"url\": \"http://reviews.example.com\"}} | review.url",
                "{\"review\": {\"afterHours\": 48, \"url\": \"javascript:alert(1)\"}} | review.url",
                "{\"birthday\": {\"at\": \"25:00\"}} | birthday.at",
                "{\"missed\": {\"afterDays\": 13}} | missed.afterDays",
            })
    void badDecisionsAreNamed(String decision, String field) {
        Answer refused =
                owner.send("PUT", OUTREACH, "application/json", decision).refused(400, "validation_failed");

        assertThat(refused.invalidFields()).containsExactly(field);
    }
}
