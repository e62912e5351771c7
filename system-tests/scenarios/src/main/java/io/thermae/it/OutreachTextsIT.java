package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Outreach;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Businesses write to clients of their own accord by text message, if they want that, to whom no mail may go; a link ends it. */
@ArquillianTest
@RunAsClient
public class OutreachTextsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final JsonObject FOLLOW_UP = body("followUp", body("afterHours", 24));
    private static final String LINK = "/public/unsubscribe?token=";

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Business spa = platform.registersBusiness("own-texts")
            .named("Texts & Co")
            .approved()
            .opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Outreach outreach = new Outreach(platform, spa);
    private final Visitor bolat = spa.visitor("Bolat");

    @BeforeEach
    void hasAMaster() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    }

    @Test
    void whoHasOnlyATelephoneIsWrittenToOnceIfHeHasConsentedAndTheBusinessWantsThat() {
        outreach.decides(FOLLOW_UP);
        Visitor serik = spa.visitor("Serik");
        UUID his = outreach.consents(
                "MARKETING_SMS", bolat.books(massage).at(at(12)).id());
        UUID unasked = outreach.consents(
                "MARKETING_EMAIL", serik.books(massage).at(at(14)).id());
        outreach.endedAgo(his, Duration.ofHours(25));
        outreach.endedAgo(unasked, Duration.ofHours(25));
        Waiting.untilAllIsTold(platform, spa);
        assertThat(texts(bolat, 1).get(0)).as("that he has booked").doesNotContain(LINK);

        assertThat(owner.put(Outreach.PATH, Body.with(FOLLOW_UP, "texts", true))
                        .expect(200)
                        .text("/texts"))
                .isEqualTo("true");
        outreach.looks("FOLLOW_UP");

        assertThat(texts(bolat, 2).get(1)).startsWith(spa.name() + ": ").contains(LINK);
        outreach.looks("FOLLOW_UP");
        Waiting.untilAllIsTold(platform, spa);
        texts(bolat, 2);
        texts(serik, 1);
    }

    @Test
    void theLinkEndsThemOnceHePressesTheButton() {
        outreach.decides(Body.with(FOLLOW_UP, "texts", true));
        UUID booking = outreach.consents(
                "MARKETING_SMS", bolat.books(massage).at(at(12)).id());
        outreach.endedAgo(booking, Duration.ofHours(25));
        String link = texts(bolat, 2).get(1).replaceFirst("(?s)^.*/api/v1(?=/public/unsubscribe)", "");

        assertThat(platform.anybody().get(link).expect(200).text("/subscribed")).isEqualTo("true");
        assertThat(platform.anybody()
                        .send("POST", link, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")
                        .expect(200)
                        .text("/subscribed"))
                .isEqualTo("false");

        assertThat(owner.get("/customers/" + outreach.customer(booking) + "/notification-preferences")
                        .expect(200)
                        .list("/choices"))
                .filteredOn(choice -> !choice.getBoolean("wanted"))
                .extracting(choice -> choice.getString("topic") + " " + choice.getString("channel"))
                .contains("MARKETING SMS")
                .doesNotContain("REMINDERS SMS");
        platform.database()
                .change(
                        "update engagement.outreach_sent set at = at - interval '100 days',"
                                + " occasion_id = gen_random_uuid() where tenant_id = ?",
                        spa.tenantId());
        outreach.looks("FOLLOW_UP");
        Waiting.untilAllIsTold(platform, spa);
        texts(bolat, 2);
    }

    private List<String> texts(Visitor visitor, int number) {
        return ClientCode.waitsForTexts(testBed, visitor.phone(), number);
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
