package io.thermae.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.customer.Customers;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** That a client says that he comes. */
class AttendanceTest {

    private static final Instant START = Instant.parse("2024-03-01T04:00:00Z");

    @Test
    void isKnownSinceHeHasSaidSoFirst() {
        Booking booking = booking(BookingStatus.CONFIRMED);

        booking.attend(START);
        booking.attend(START.plusSeconds(60));

        assertThat(booking.presence().clientConfirmedAt()).isEqualTo(START);
        assertThat(BookingViews.of(booking).clientConfirmedAt()).isEqualTo(START);
        booking.arrive(START.plusSeconds(90));
        assertThat(booking.presence()).isEqualTo(new Presence(START, START.plusSeconds(90)));
    }

    @Test
    void isOfTheVisitAsItWas() {
        Booking booking = booking(BookingStatus.CONFIRMED);
        booking.attend(START);

        booking.move(booking.items(), null);

        assertThat(booking.presence()).isEqualTo(Presence.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = BookingStatus.class,
            mode = Mode.EXCLUDE,
            names = {"CONFIRMED"})
    void isOfConfirmedVisitsOnly(BookingStatus status) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> booking(status).attend(START))
                .satisfies(broken -> assertThat(broken.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION));
    }

    private static Booking booking(BookingStatus status) {
        return new Booking(
                new UUID(3, 1),
                "7KX4-9QM2",
                new UUID(4, 1),
                new Customers.Customer(new UUID(5, 1), "Aigerim", "aigerim@example.org", null, "kk"),
                ZoneId.of("Asia/Almaty"),
                START.minusSeconds(86400),
                false,
                null,
                status,
                null,
                List.of(massage()),
                null,
                null,
                new Dues(null, null, null, null),
                Presence.UNKNOWN,
                null,
                null,
                3,
                1);
    }

    private static BookingItem massage() {
        return new BookingItem(
                new UUID(2, 1),
                "Massage",
                new UUID(1, 1),
                false,
                List.of(),
                List.of(),
                START,
                START.plusSeconds(3600),
                0,
                0,
                List.of(),
                List.of(),
                new Money(100000, Currency.getInstance("KZT")),
                false,
                false);
    }
}
