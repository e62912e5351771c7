package io.thermae.booking.staff;

import io.thermae.booking.api.ExternalCalendarView;
import io.thermae.booking.api.ExternalCalendars;
import io.thermae.booking.external.CalendarAddressPolicy;
import io.thermae.booking.external.ExternalCalendarSettings;
import io.thermae.booking.external.StoredExternalCalendars;
import io.thermae.booking.reservation.StaffScope;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps calendars that masters have elsewhere, within the caller's reach. */
@Stateless
@PermitAll
@TenantTransaction
public class ExternalCalendarsBean implements ExternalCalendars {

    /** Of one master: nobody keeps more, and each is looked at again and again. */
    static final int MOST = 5;

    @Inject
    EditedMasters masters;

    @Inject
    StoredExternalCalendars stored;

    @Inject
    ExternalCalendarSettings settings;

    @Inject
    ExpectedVersion expected;

    @Inject
    CurrentCaller caller;

    @Inject
    StaffScope scope;

    @Override
    public List<ExternalCalendarView> list(UUID masterId, Portion portion) {
        masters.seen(masterId);
        return stored.list(masterId, portion, shownBranches());
    }

    @Override
    public ExternalCalendarView get(UUID masterId, UUID calendarId) {
        masters.seen(masterId);
        return stored.find(masterId, calendarId, shownBranches()).orElseThrow(ExternalCalendarsBean::notFound);
    }

    @Override
    public ExternalCalendarView add(UUID masterId, String name, String address) {
        masters.seen(masterId);
        long present = stored.lockAndCount(masterId).orElseThrow(() -> new NotFound("master"));
        URI read = read(address);
        if (present >= MOST) {
            throw new RuleBroken(ErrorCode.EXTERNAL_CALENDARS_FULL, Map.of("max", MOST));
        }
        UUID id = Ids.next();
        stored.insert(id, masterId, name.strip(), read);
        return get(masterId, id);
    }

    @Override
    public ExternalCalendarView edit(UUID masterId, UUID calendarId, String name, @Nullable String address) {
        lock(masterId, calendarId);
        URI read = address == null ? null : read(address);
        stored.rename(calendarId, name.strip());
        if (read != null) {
            stored.move(calendarId, read);
        }
        return get(masterId, calendarId);
    }

    @Override
    public void remove(UUID masterId, UUID calendarId) {
        lock(masterId, calendarId);
        stored.delete(calendarId);
    }

    @Override
    public ExternalCalendarView refresh(UUID masterId, UUID calendarId) {
        get(masterId, calendarId);
        stored.makeDue(calendarId);
        return get(masterId, calendarId);
    }

    private void lock(UUID masterId, UUID calendarId) {
        masters.seen(masterId);
        expected.require(stored.lock(masterId, calendarId).orElseThrow(ExternalCalendarsBean::notFound));
    }

    /** Of which the caller is told what the calendar is in the way of, as of bookings anywhere; a master of all of his own. */
    private @Nullable Set<UUID> shownBranches() {
        return caller.get().role() == Role.MASTER ? null : scope.visibleBranches();
    }

    private URI read(String address) {
        return CalendarAddressPolicy.read(address, settings.urls())
                .orElseThrow(() -> new InvalidInput("url", "not_a_calendar_address"));
    }

    private static NotFound notFound() {
        return new NotFound("external calendar");
    }
}
