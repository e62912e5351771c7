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

    /** Those to clients of their visits that the mail server has taken. */
    long mails() {
        return platform.database()
                .count(
                        "select count(*) from engagement.message where tenant_id = ? and channel = 'EMAIL'"
                                + " and kind = 'booking-placed-client' and status = 'SENT'",
                        business.tenantId());
    }
}
