package io.thermae.booking.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;

/** What a wall clock shows at each minute of some days, looked up minute by minute. */
final class WallMinutes {

    private final Instant origin;
    /** Minutes since the epoch, as the clock shows them. */
    private final long[] wall;

    /** @param last not among the days */
    WallMinutes(ZoneId zone, LocalDate first, LocalDate last) {
        this.origin = first.atStartOfDay(zone).toInstant();
        this.wall = new long[minute(last.atStartOfDay(zone).toInstant())];
        for (int i = 0; i < wall.length; i++) {
            LocalDateTime shown = LocalDateTime.ofInstant(instant(i), zone);
            wall[i] = wallMinute(shown.toLocalDate(), shown.toLocalTime());
        }
    }

    int size() {
        return wall.length;
    }

    int minute(Instant instant) {
        return Math.toIntExact((instant.getEpochSecond() - origin.getEpochSecond()) / 60);
    }

    Instant instant(int minute) {
        return origin.plusSeconds(minute * 60L);
    }

    LocalDate date(int minute) {
        return LocalDate.ofEpochDay(wall[minute] / 1440);
    }

    long minuteOfDay(int minute) {
        return wall[minute] % 1440;
    }

    /** From the first minute that the start can mean until the last coming of the last minute before the end. */
    void mark(boolean[] minutes, LocalDate date, LocalTime from, LocalTime to) {
        long start = wallMinute(date, from);
        long end = to.equals(LocalTime.MIDNIGHT) ? wallMinute(date.plusDays(1), to) : wallMinute(date, to);
        int first = firstShowing(start);
        int last = afterLastBefore(end);
        for (int i = first; i < last; i++) {
            minutes[i] = true;
        }
    }

    private int firstShowing(long wallMinute) {
        for (int i = 0; i < wall.length; i++) {
            if (wall[i] == wallMinute) {
                return i;
            }
        }
        return firstAfter(wallMinute);
    }

    private int afterLastBefore(long wallMinute) {
        long latest =
                Arrays.stream(wall).filter(shown -> shown < wallMinute).max().orElse(Long.MIN_VALUE);
        for (int i = wall.length - 1; i >= 0; i--) {
            if (wall[i] == latest) {
                return i + 1;
            }
        }
        return 0;
    }

    private int firstAfter(long wallMinute) {
        int i = 0;
        while (wall[i] < wallMinute) {
            i++;
        }
        return i;
    }

    private static long wallMinute(LocalDate date, LocalTime time) {
        return date.toEpochDay() * 1440 + time.toSecondOfDay() / 60;
    }
}
