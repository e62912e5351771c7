package io.thermae.it.process;

import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Receiver;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import java.time.LocalDate;

/** A business whose program outside is told of its bookings. */
record ConnectedSpa(Platform platform, Business business, Service massage) {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    /** As if as many visits had been booked: of each, one event for its client and one for programs outside. */
    private static final String COPIES =
            """
            insert into platform.outbox (tenant_id, id, queue, ordering_key, message)
            select c.tenant_id, c.copy, c.queue, c.copy, replace(c.message, c.id::text, c.copy::text)
            from (select o.*, gen_random_uuid() as copy
                  from generate_series(1, ?::int)
                  cross join (select distinct on (queue) * from platform.outbox
                              where tenant_id = ? and queue in ('engagement.events', 'engagement.webhooks')
                                and message like '%"type":"Booking%' order by queue, id) o) c
            """;

    /** @param masters who work from ten to seven; as many can be booked at an hour */
    static ConnectedSpa of(Platform platform, String name, int masters, Receiver receiver) {
        Business spa = platform.registersBusiness(name).approved().opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        for (int i = 0; i < masters; i++) {
            spa.master("Master" + i).workingDaily("10:00", "19:00").performing(massage);
        }
        receiver.isRegistered(spa.owner(), Receiver.ALL);
        return new ConnectedSpa(platform, spa, massage);
    }

    /** By somebody who is told by mail. */
    void isBooked(int hour) {
        isBooked(business.visitor("Guest").withEmail(), hour);
    }

    /** By somebody who is told by text message; returns the number. */
    String isBookedByPhone(int hour) {
        Visitor visitor = business.visitor("Guest");
        isBooked(visitor, hour);
        return visitor.phone();
    }

    private void isBooked(Visitor visitor, int hour) {
        visitor.books(massage)
                .at(TUESDAY.atTime(hour, 0).atZone(business.zone()).toOffsetDateTime());
    }

    /** As if there were so many visits more like its first. */
    void isBookedAgain(int times) {
        platform.database().change(COPIES, times, business.tenantId());
    }

    long callsThatWait() {
        return platform.database()
                .count(
                        "select count(*) from engagement.webhook_delivery where tenant_id = ? and status = 'WAITING'",
                        business.tenantId());
    }

    long textsThatWait() {
        return platform.database()
                .count(
                        "select count(*) from engagement.message"
                                + " where tenant_id = ? and channel = 'SMS' and status = 'QUEUED'",
                        business.tenantId());
    }

    /** Those to clients of their visits that the mail server has not taken yet. */
    long mailsThatWait() {
        return platform.database()
                .count(
                        "select count(*) from engagement.message where tenant_id = ? and channel = 'EMAIL'"
                                + " and kind = 'booking-placed-client' and status = 'QUEUED'",
                        business.tenantId());
    }

    /** Those that somebody hands to the mail server just now. */
    long mailsInHand() {
        return platform.database()
                .count(
                        """
                        select count(*) from engagement.sending s
                        join engagement.message m on m.tenant_id = s.tenant_id and m.id = s.message_id
                        where s.tenant_id = ? and m.channel = 'EMAIL'
                        """,
                        business.tenantId());
    }

    /** Those to clients of their visits that the mail server has taken. */
    long mails() {
        return platform.database()
                .count(
                        "select count(*) from engagement.message where tenant_id = ? and channel = 'EMAIL'"
                                + " and kind = 'booking-placed-client' and status = 'SENT'",
                        business.tenantId());
    }
}
