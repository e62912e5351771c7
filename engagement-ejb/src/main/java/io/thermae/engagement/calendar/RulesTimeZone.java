package io.thermae.engagement.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;

/**
 * A zone for code of the old date classes, with the offsets of {@code java.time}: those of {@link TimeZone} itself end with
 * the year 2037 and are guessed from there on, wrongly for zones such as Africa/Casablanca.
 */
final class RulesTimeZone extends TimeZone {

    private static final long serialVersionUID = 1L;
    private static final int MILLIS = 1000;

    private final ZoneId zone;

    RulesTimeZone(ZoneId zone) {
        this.zone = zone;
        setID(zone.getId());
    }

    @Override
    public int getOffset(long millis) {
        return zone.getRules().getOffset(Instant.ofEpochMilli(millis)).getTotalSeconds() * MILLIS;
    }

    /** Asked by calendars that go from wall times to instants: nobody does here. */
    @Override
    public int getOffset(int era, int year, int month, int day, int dayOfWeek, int milliseconds) {
        throw new UnsupportedOperationException("Only instants have an offset");
    }

    @Override
    public void setRawOffset(int offsetMillis) {
        throw new UnsupportedOperationException("The rules are those of " + zone);
    }

    @Override
    public int getRawOffset() {
        return zone.getRules().getStandardOffset(Instant.EPOCH).getTotalSeconds() * MILLIS;
    }

    @Override
    public boolean useDaylightTime() {
        return !zone.getRules().isFixedOffset();
    }

    @Override
    public boolean inDaylightTime(Date date) {
        return zone.getRules().isDaylightSavings(date.toInstant());
    }
}
