package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Wordings;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A queue that is full holds up what is for it: bookings go on, other queues are served, and all of it comes when there is room. */
@ArquillianTest
@RunAsClient
public class BrokerFullIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String QUEUE = "engagement.events";

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final AppDatabase database = platform.database();

    @Test
    void whatIsForAFullQueueWaitsAndNothingElseDoes() {
        Business spa = platform.registersBusiness("full").approved().opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Member marcus = spa.manager("Marcus");
        Visitor dana = spa.visitor("Dana").withEmail();
        Visitor bolat = spa.visitor("Bolat").withEmail();
        Awaitility.await("all told so far")
                .atMost(Duration.ofSeconds(60))
                .until(() -> waiting(spa) == 0 && testBed.backends().broker().messages(QUEUE) == 0);

        // what is about her cannot be worked off, so it stays where it is, and with it the queue is full
        database.change("alter table engagement.message add constraint poison check (recipient <> '" + dana.email()
                + "') not valid");
        testBed.backends().broker().fullAt(QUEUE, 1);
        dana.books(massage).at(at(spa, 12));
        Awaitility.await("the queue has its one event")
                .atMost(Duration.ofSeconds(60))
                .until(() -> testBed.backends().broker().messages(QUEUE) > 0);
        bolat.books(massage).at(at(spa, 14));

        // it goes by a queue of its own, after the relay has been refused
        marcus.api().post(Wordings.placed("kk") + "/test").expect(202);
        platform.mailbox().of(marcus.email()).waitsFor("the test mail", mail -> mail.subject()
                .contains("Жазылу расталды"));
        assertThat(waiting(spa)).isPositive();
        assertThat(platform.mailbox().of(bolat.email()).mails()).isEmpty();

        thereIsRoom();

        assertThat(platform.mailbox().of(bolat.email()).staysAt(1, mail -> true))
                .hasSize(1);
        assertThat(platform.mailbox().of(dana.email()).staysAt(1, mail -> true)).hasSize(1);
        assertThat(waiting(spa)).isZero();
    }

    @AfterEach
    void thereIsRoom() {
        database.change("alter table engagement.message drop constraint if exists poison");
        testBed.backends().broker().asUsual(QUEUE);
    }

    private long waiting(Business spa) {
        return database.count(
                "select count(*) from platform.outbox where tenant_id = ? and sent_at is null", spa.tenantId());
    }

    private static OffsetDateTime at(Business spa, int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
