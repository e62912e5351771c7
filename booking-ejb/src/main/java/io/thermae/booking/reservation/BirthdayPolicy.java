package io.thermae.booking.reservation;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;

/** Whose birthday a date is: who was born on 29 February has his on the 28th in years that have no 29th. */
final class BirthdayPolicy {

    private static final MonthDay LEAP_DAY = MonthDay.of(Month.FEBRUARY, 29);
    private static final MonthDay DAY_BEFORE = MonthDay.of(Month.FEBRUARY, 28);
    private static final int HUNDRED = 100;

    private BirthdayPolicy() {}

    /** The days of birth, as the month's number times 100 and the day's: 229. */
    static List<Integer> daysOfBirth(LocalDate date) {
        int own = number(MonthDay.from(date));
        return MonthDay.from(date).equals(DAY_BEFORE) && !date.isLeapYear()
                ? List.of(own, number(LEAP_DAY))
                : List.of(own);
    }

    private static int number(MonthDay day) {
        return day.getMonthValue() * HUNDRED + day.getDayOfMonth();
    }
}
