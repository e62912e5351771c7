package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The broker may be away: bookings go on, and nobody is forgotten or told twice. */
@ArquillianTest
@RunAsClient
public class BrokerOutageIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Api health = platform.anybody().outsideApi();
    private boolean brokerIsAway;

    @Test
    void withoutTheBrokerBookingsGoOnAndTheMailComesOnceWhenItIsBack() {
        Business spa = platform.registersBusiness("outage").approved().opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Visitor dana = spa.visitor("Dana").withEmail();
        OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();

        brokerIsAway = true;
        testBed.backends().stopBroker();
        dana.books(massage).at(noon);

        awaitReadiness(503, "DOWN");
        health.get("/health/live").expect(200);
        assertThat(platform.mailbox().of(dana.email()).mails()).isEmpty();

        bringTheBrokerBack();

        assertThat(platform.mailbox().of(dana.email()).staysAt(1, mail -> true)).hasSize(1);
        awaitReadiness(200, "UP");
        Waiting.untilAllIsTold(platform, spa);
    }

    @AfterEach
    void bringTheBrokerBack() {
        if (brokerIsAway) {
            testBed.backends().startBroker();
            brokerIsAway = false;
        }
    }

    private void awaitReadiness(int status, String ofBroker) {
        Awaitility.await("readiness " + status)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    Answer ready = health.get("/health/ready").expect(status);
                    assertThat(brokerCheck(ready).getString("status")).isEqualTo(ofBroker);
                });
    }

    private static JsonObject brokerCheck(Answer ready) {
        return ready.list("/checks").stream()
                .filter(check ->
                        check.getString("name").toLowerCase(Locale.ROOT).contains("broker"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No check of the broker in " + ready));
    }
}
