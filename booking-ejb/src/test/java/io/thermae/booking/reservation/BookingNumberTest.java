package io.thermae.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BookingNumberTest {

    @Test
    void isTwoGroupsOfFourWithoutLettersThatLookAlike() {
        assertThat(Stream.generate(BookingNumber::next).limit(500))
                .allSatisfy(number -> assertThat(number).matches("[0-9A-Z&&[^ILOU]]{4}-[0-9A-Z&&[^ILOU]]{4}"));
    }

    @Test
    void isHardlyEverTheSameTwice() {
        assertThat(Stream.generate(BookingNumber::next).limit(100)).doesNotHaveDuplicates();
    }
}
