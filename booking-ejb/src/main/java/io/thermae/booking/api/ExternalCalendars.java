package io.thermae.booking.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calendars that masters keep elsewhere. They are looked at again and again, in the background. A master outside the caller's
 * reach is {@link io.thermae.kernel.NotFound}.
 */
@Local
public interface ExternalCalendars {

    /** A part of a master's, oldest first. */
    List<ExternalCalendarView> list(UUID masterId, Portion portion);

    /** @throws io.thermae.kernel.NotFound if the master has no such calendar */
    ExternalCalendarView get(UUID masterId, UUID calendarId);

    /**
     * Makes one known; it is looked at soon.
     *
     * @param address of an iCalendar file: https, or webcal for the same
     * @throws io.thermae.kernel.InvalidInput that names {@code url}: {@code not_a_calendar_address}
     * @throws io.thermae.kernel.RuleBroken {@code EXTERNAL_CALENDARS_FULL} if the master has as many as he can
     */
    ExternalCalendarView add(UUID masterId, String name, String address);

    /**
     * Gives one another name, and perhaps another address; what was busy there stays until that is read.
     *
     * @param address null if it stays
     * @throws io.thermae.kernel.InvalidInput as with {@link #add}
     */
    ExternalCalendarView edit(UUID masterId, UUID calendarId, String name, @Nullable String address);

    /** Forgets one; its busy times are free. */
    void remove(UUID masterId, UUID calendarId);

    /** Has it looked at now, and not when it is due. */
    ExternalCalendarView refresh(UUID masterId, UUID calendarId);
}
