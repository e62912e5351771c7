package io.thermae.web.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "8 701 234 56 78, Asia/Almaty, +77012345678",
        "87012345678, Asia/Almaty, +77012345678",
        "701 234 56 78, Asia/Almaty, +77012345678",
        "(727) 200-00-01, Asia/Almaty, +77272000001",
        "8 (495) 123-45-67, Europe/Moscow, +74951234567",
        "030 123456, Europe/Berlin, +4930123456",
        "020 7946 0958, Europe/London, +442079460958",
        "+7 701 000 00 02, Europe/Berlin, +77010000002",
        "+7 (701) 000-00-02, UTC, +77010000002",
        "+44 20 7946 0958, Asia/Almaty, +442079460958",
        "+39 06 6982, Asia/Almaty, +39066982",
    })
    void isThatOfItsCountry(String typed, ZoneId zone, String number) {
        assertThat(PhoneNumber.of(typed, Countries.of(zone).orElse(null))).contains(number);
        assertThat(PhoneNumber.of(number, null)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "12",
                "123456",
                "abc",
                "1-800-FLOWERS",
                "8 701 234 56 78 ext. 5",
                "+7 701",
                "+999 123 456 789",
                "+7701123456789012",
                "tel:+77012345678",
                "+7 701 234 56 78\u0000"
            })
    void isNoneOtherwise(String typed) {
        assertThat(PhoneNumber.of(typed, "KZ")).isEmpty();
    }

    @Test
    void withoutAPlusNeedsACountry() {
        assertThat(PhoneNumber.of("87012345678", null)).isEmpty();
        assertThat(Countries.of(ZoneId.of("UTC"))).isEmpty();
    }
}
