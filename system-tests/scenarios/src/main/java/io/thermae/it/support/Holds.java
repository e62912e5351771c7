package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import java.util.UUID;

/** Places that are held. */
public final class Holds {

    private Holds() {}

    /** Its client tries to confirm it by its link. */
    public static Answer confirms(Api api, Booking held) {
        return api.post("/public/booking/" + held.id() + "/confirm?token=" + held.manageToken(), body());
    }

    /** Makes a hold's time be over, since the clock of the tests does not jump; says how much was held. */
    public static int letPass(Platform platform, UUID bookingId) {
        return platform.database()
                        .change(
                                "update booking.allocation set held_until = timestamptz '2000-01-01'"
                                        + " where booking_id = ? and active and held_until is not null",
                                bookingId)
                + platform.database()
                        .change(
                                "update booking.booking set held_until = timestamptz '2000-01-01'"
                                        + " where id = ? and held_until is not null",
                                bookingId);
    }
}
