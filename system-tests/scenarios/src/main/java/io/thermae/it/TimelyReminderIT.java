package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Reminders.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Campaign;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Gate;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Reminders;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A client is reminded in time, and has his code at once, however long a campaign takes. */
@ArquillianTest
@RunAsClient
public class TimelyReminderIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final int TWO_WEEKS = 20_160;

    /** Many more than are sent at once, so that whoever sends such mails has one in his hands. */
    private static final int CLIENTS = 12;

    private static final int SENT_AT_ONCE = 2;

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Reminders reminders = new Reminders(platform);

    /** All who send mails of campaigns are held up with one, as by a mail server that hangs. */
    @Test
    void aReminderAndACodePassACampaignOfWhichAllMailsWait() {
        Business spa = platform.registersBusiness("timely").approved().opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        spa.owner()
                .put("/business/settings", body("reminderMinutes", list(TWO_WEEKS, 120)))
                .expect(200);
        Visitor dana = spa.visitor("Dana").withEmail();
        Booking booking = dana.books(massage).at(at(spa, 12));
        reminders.waitUntilDueAt(booking.id(), at(spa, 10));
        Business many = platform.registersBusiness("many").approved().opensDaily("09:00", "21:00");
        for (int i = 0; i < CLIENTS; i++) {
            Campaign.client(many, "Client" + i);
        }
        Waiting.untilAllIsTold(platform, spa);
        Waiting.untilAllIsTold(platform, many);
        Campaign campaign = Campaign.drawn(many.owner());
        String ofMany = "for each row when (new.tenant_id = '" + many.tenantId() + "')";

        try (Gate gate = Gate.before(database, "insert", "engagement.sending", ofMany)) {
            Mail reminder = gate.closedWhile(connection -> {
                campaign.isSent(platform);
                gate.awaits(SENT_AT_ONCE);
                reminders.wasAgreedLongAgo(booking.id());
                Mail came = platform.mailbox().of(dana.email()).waitsFor("the reminder", REMINDER);
                String waits = Unique.email("waits");
                ClientCode.asked(platform, spa, waits);
                assertThat(ClientCode.read(platform, waits)).isNotEmpty();
                assertThat(sent(many)).as("mails of the campaign").isZero();
                return came;
            });
            assertThat(reminder.text()).contains(booking.number());
            Waiting.untilAllIsTold(platform, many);
        }
        assertThat(sent(many)).isEqualTo(CLIENTS);
    }

    private long sent(Business business) {
        return database.count(
                "select count(*) from engagement.message where tenant_id = ? and kind = 'campaign' and status = 'SENT'",
                business.tenantId());
    }

    private static OffsetDateTime at(Business business, int hour) {
        return TUESDAY.atTime(hour, 0).atZone(business.zone()).toOffsetDateTime();
    }
}
