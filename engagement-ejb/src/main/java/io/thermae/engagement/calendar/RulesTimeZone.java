package io.thermae.engagement.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.GregorianCalendar;
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

    /** Of a wall time; of one that the clocks show twice, the earlier offset, as {@code java.time} has it. */
    @Override
    public int getOffset(int era, int year, int month, int day, int dayOfWeek, int milliseconds) {
        int properYear = era == GregorianCalendar.BC ? 1 - year : year;
        LocalDateTime wallTime =
                LocalDate.of(properYear, month + 1, day).atStartOfDay().plus(milliseconds, ChronoUnit.MILLIS);
        return zone.getRules().getOffset(wallTime).getTotalSeconds() * MILLIS;
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
