package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who waits for a code has it while others' mails are still on their way, whatever their number. */
@ArquillianTest
@RunAsClient
public class UrgentMailIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final int MANY = 1_500;

    /** As if as many visits had been booked at once. */
    private static final String COPIES =
            """
            insert into platform.outbox (tenant_id, id, queue, ordering_key, message)
            select o.tenant_id, c.id, o.queue, c.id, replace(o.message, o.id::text, c.id::text)
            from (select gen_random_uuid() as id from generate_series(1, ?::int)) c
            cross join (select * from platform.outbox
                        where tenant_id = ? and message like '%"type":"BookingPlaced"%' order by id limit 1) o
            """;

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa = platform.registersBusiness("urgent").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");

    @Test
    void aCodePassesWhatNobodyWaitsFor() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Visitor dana = spa.visitor("Dana").withEmail();
        dana.books(massage).at(TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
        Waiting.untilAllIsTold(platform, spa);
        assertThat(database.change(COPIES, MANY, spa.tenantId())).isEqualTo(MANY);
        awaitSent("booking-placed-client", MANY / 20);

        ClientCode.asked(platform, spa, Unique.email("waits"));
        awaitSent("client-to-verify", 1);

        assertThat(sent("booking-placed-client")).isLessThan(MANY * 2 / 3);
        Waiting.untilAllIsTold(platform, spa);
        assertThat(sent("booking-placed-client")).isEqualTo(1 + MANY);
    }

    private void awaitSent(String kind, int number) {
        Awaitility.await(number + " of " + kind)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> sent(kind) >= number);
    }

    private long sent(String kind) {
        return database.count(
                "select count(*) from engagement.message where tenant_id = ? and kind = ? and status = 'SENT'",
                spa.tenantId(),
                kind);
    }
}
