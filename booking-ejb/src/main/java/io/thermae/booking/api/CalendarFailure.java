package io.thermae.booking.api;

import java.util.Locale;

/** Why a calendar that a master keeps elsewhere could not be read. */
public enum CalendarFailure {
    /** It is at no public address, or was sent on to one without TLS. */
    ADDRESS_NOT_ALLOWED,
    HOST_UNKNOWN,
    UNREACHABLE,
    TOO_SLOW,
    /** The server has answered with a status that is no success. */
    REFUSED,
    TOO_MANY_REDIRECTS,
    TOO_LARGE,
    NOT_A_CALENDAR,
    TOO_MANY_EVENTS;

    /** The stable code in answers, for example {@code too_slow}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
