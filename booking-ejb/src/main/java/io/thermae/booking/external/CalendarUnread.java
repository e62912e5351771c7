package io.thermae.booking.external;

import io.thermae.booking.api.CalendarFailure;
import org.jspecify.annotations.Nullable;

/** A calendar elsewhere could not be read. Its address is a secret, so it has no cause that could tell it. */
final class CalendarUnread extends Exception {

    private static final long serialVersionUID = 1L;

    private final CalendarFailure failure;
    private final @Nullable Integer httpStatus;

    CalendarUnread(CalendarFailure failure) {
        this(failure, null);
    }

    /** @param httpStatus null if there was none */
    CalendarUnread(CalendarFailure failure, @Nullable Integer httpStatus) {
        super(failure.code());
        this.failure = failure;
        this.httpStatus = httpStatus;
    }

    CalendarFailure failure() {
        return failure;
    }

    @Nullable
    Integer httpStatus() {
        return httpStatus;
    }
}
