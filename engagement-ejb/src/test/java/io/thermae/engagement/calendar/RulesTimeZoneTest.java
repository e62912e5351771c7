package io.thermae.engagement.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTimeZoneTest {

    @ParameterizedTest
    @CsvSource({
        "Asia/Almaty, 2024-02-29T23:59:59",
        "Europe/Berlin, 2024-07-01T12:00:00",
        "Europe/Berlin, 2090-07-01T12:00:00",
        "Africa/Casablanca, 2045-01-15T08:30:00",
        "America/New_York, 2024-11-03T00:30:00",
    })
    void calendarsGoFromInstantsToWallTimesAndBack(ZoneId zone, LocalDateTime wallTime) {
        ZonedDateTime time = wallTime.atZone(zone);

        Calendar calendar = new GregorianCalendar(new RulesTimeZone(zone));
        calendar.setTimeInMillis(time.toInstant().toEpochMilli());
        assertThat(calendar.get(Calendar.HOUR_OF_DAY)).isEqualTo(wallTime.getHour());
        assertThat(calendar.get(Calendar.DAY_OF_MONTH)).isEqualTo(wallTime.getDayOfMonth());

        int millis = wallTime.toLocalTime().toSecondOfDay() * 1000;
        assertThat(new RulesTimeZone(zone)
                        .getOffset(
                                GregorianCalendar.AD,
                                wallTime.getYear(),
                                wallTime.getMonthValue() - 1,
                                wallTime.getDayOfMonth(),
                                calendar.get(Calendar.DAY_OF_WEEK),
                                millis))
                .isEqualTo(time.getOffset().getTotalSeconds() * 1000);
    }
}
