package io.thermae.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BirthdayPolicyPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(1896, 1, 1);

    /** As Java counts years: the anniversary of 29 February is the 28th where there is no 29th. */
    @Property
    void everybodyHasOneBirthdayAYear(
            @ForAll @IntRange(min = 0, max = 45_000) int born, @ForAll @IntRange(min = 2023, max = 2105) int year) {
        LocalDate birth = FIRST.plusDays(born);
        int number = birth.getMonthValue() * 100 + birth.getDayOfMonth();

        assertThat(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)))
                .filteredOn(date -> BirthdayPolicy.daysOfBirth(date).contains(number))
                .containsExactly(birth.withYear(year));
    }
}
