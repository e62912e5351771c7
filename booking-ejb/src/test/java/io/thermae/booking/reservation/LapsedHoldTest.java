package io.thermae.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.booking.api.BookingChanged;
import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.PrepaymentState;
import io.thermae.booking.customer.Customers;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A hold for which something is to be paid, and one that was paid when it was over. */
class LapsedHoldTest {

    private static final Instant START = Instant.parse("2026-05-04T05:00:00Z");
    private static final Instant END_OF_HOLD = START.minusSeconds(3600);
    private static final UUID MASTER = new UUID(1, 1);
    private static final UUID HELPER = new UUID(1, 2);
    private static final Money DUE = new Money(30000, Currency.getInstance("KZT"));

    @Test
    void hasItsPlaceAgainAndIsTold() {
        Booking booking = booking(BookingStatus.EXPIRED, END_OF_HOLD);
        UUID group = new UUID(7, 1);

        booking.regain(List.of(item(HELPER)), group);

        assertThat(booking.isHeld()).isTrue();
        assertThat(booking.items()).containsExactly(item(HELPER));
        assertThat(booking.party()).isEqualTo(new BookingView.Party(group, 1));
        assertThat(booking.written()).isEmpty();
        booking.keep(true);
        assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(booking.heldUntil()).isNull();
        assertThat(booking.written()).map(BookingChanged::step).contains(BookingChanged.Step.PLACED);
    }

    @Test
    void waitsForTheBusinessWhereThatConfirms() {
        Booking booking = booking(BookingStatus.EXPIRED, END_OF_HOLD);

        booking.regain(booking.items(), null);
        booking.keep(false);

        assertThat(booking.status()).isEqualTo(BookingStatus.PENDING);
        assertThat(booking.isHeld()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = BookingStatus.class,
            mode = Mode.EXCLUDE,
            names = {"EXPIRED", "PENDING"})
    void nothingElseHasAPlaceToGetAgain(BookingStatus status) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> booking(status, END_OF_HOLD).regain(List.of(item(MASTER)), null))
                .satisfies(broken -> assertThat(broken.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION));
    }

    @Test
    void whatWasNeverHeldCannotBeRegained() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> booking(BookingStatus.PENDING, null).regain(List.of(item(MASTER)), null));
    }

    @Test
    void saysWhatHasBecomeOfWhatWasToBePaid() {
        assertThat(state(booking(BookingStatus.PENDING, END_OF_HOLD))).isEqualTo(PrepaymentState.DUE);
        assertThat(state(booking(BookingStatus.EXPIRED, END_OF_HOLD))).isEqualTo(PrepaymentState.LAPSED);
        assertThat(state(booking(BookingStatus.CANCELLED, END_OF_HOLD))).isEqualTo(PrepaymentState.LAPSED);
        Booking waived = booking(BookingStatus.PENDING, END_OF_HOLD);
        waived.keep(true);
        assertThat(state(waived)).isEqualTo(PrepaymentState.WAIVED);
        waived.cancel("Ill", null, true);
        assertThat(state(waived)).isEqualTo(PrepaymentState.WAIVED);
        Booking paid = booking(BookingStatus.PENDING, END_OF_HOLD);
        paid.pay(DUE);
        paid.keep(true);
        assertThat(state(paid)).isEqualTo(PrepaymentState.PAID);
        assertThat(BookingViews.of(paid).prepayment()).isEqualTo(new BookingView.Asked(DUE, PrepaymentState.PAID));
    }

    private static @Nullable PrepaymentState state(Booking booking) {
        BookingView.Asked asked = BookingViews.of(booking).prepayment();
        return asked == null ? null : asked.state();
    }

    private static Booking booking(BookingStatus status, @Nullable Instant heldUntil) {
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
                heldUntil,
                List.of(item(MASTER)),
                null,
                null,
                new Dues(null, null, DUE, null),
                Presence.UNKNOWN,
                null,
                null,
                0,
                1);
    }

    private static BookingItem item(UUID master) {
        return new BookingItem(
                new UUID(2, 1),
                "Massage",
                master,
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
