package io.thermae.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.booking.api.BookingChanged;
import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.Fee;
import io.thermae.booking.api.FeeKind;
import io.thermae.booking.api.VisitItem;
import io.thermae.booking.customer.Customers;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class BookingTest {

    private static final Instant START = Instant.parse("2026-05-04T05:00:00Z");
    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final UUID C = new UUID(1, 3);
    private static final Fee OWED = new Fee(FeeKind.NO_SHOW, new Money(100000, Currency.getInstance("KZT")), null);

    /** The steps that staff take. */
    enum Step {
        CONFIRM(BookingStatus.PENDING, BookingStatus.CONFIRMED, Booking::confirm),
        CHECK_IN(BookingStatus.CONFIRMED, BookingStatus.CHECKED_IN, booking -> booking.arrive(START)),
        COMPLETE(BookingStatus.CHECKED_IN, BookingStatus.COMPLETED, booking -> booking.complete(Set.of()));

        private final BookingStatus from;
        private final BookingStatus to;
        private final Consumer<Booking> step;

        Step(BookingStatus from, BookingStatus to, Consumer<Booking> step) {
            this.from = from;
            this.to = to;
            this.step = step;
        }
    }

    static Stream<Arguments> everyStepFromEveryState() {
        return Stream.of(BookingStatus.values()).flatMap(from -> Stream.of(Step.values())
                .map(step -> Arguments.of(from, step, step.to, step.from == from)));
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryState")
    void takesAStepFromItsOneStateOnly(BookingStatus from, Step step, BookingStatus to, boolean allowed) {
        Booking booking = booking(from);

        if (allowed) {
            step.step.accept(booking);
            assertThat(booking.status()).isEqualTo(to);
        } else {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> step.step.accept(booking))
                    .satisfies(broken -> {
                        assertThat(broken.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION);
                        assertThat(broken.details()).isEqualTo(Map.of("from", from.name(), "to", to.name()));
                    });
            assertThat(booking.status()).isEqualTo(from);
        }
        assertThat(booking.sequence()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "CONFIRMED"})
    void isMovedWhileItIsAhead(BookingStatus status) {
        Booking booking = booking(status);

        booking.move(List.of(item(C, true, 120, 180)), null);

        assertThat(booking.status()).isEqualTo(status);
        assertThat(booking.sequence()).isEqualTo(4);
        assertThat(booking.start()).isEqualTo(START.plusSeconds(7200));
        assertThat(booking.end()).isEqualTo(START.plusSeconds(10800));
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "CONFIRMED"})
    void isCancelledWhileItIsAhead(BookingStatus status) {
        Booking booking = booking(status);

        booking.cancel("Ill", null, false);

        assertThat(booking.status()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(booking.cancelReason()).isEqualTo("Ill");
        assertThat(booking.sequence()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PENDING", "CONFIRMED"},
            mode = Mode.EXCLUDE)
    void isNeitherMovedNorCancelledAfterwards(BookingStatus status) {
        Booking booking = booking(status);
        List<BookingItem> items = booking.items();

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> booking.move(List.of(item(C, true, 120, 180)), null))
                .satisfies(broken -> {
                    assertThat(broken.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION);
                    assertThat(broken.details()).isEqualTo(Map.of("from", status.name(), "to", "MOVED"));
                });
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> booking.cancel("Ill", null, false))
                .satisfies(broken ->
                        assertThat(broken.details()).isEqualTo(Map.of("from", status.name(), "to", "CANCELLED")));
        assertThat(booking.status()).isEqualTo(status);
        assertThat(booking.items()).isEqualTo(items);
        assertThat(booking.cancelReason()).isNull();
        assertThat(booking.sequence()).isEqualTo(3);
    }

    @Test
    void keepsChosenMastersWhenItIsMoved() {
        assertThat(new MoveWishes(null, null).of(booking(BookingStatus.CONFIRMED)))
                .containsExactly(new VisitItem(new UUID(2, 1), A), new VisitItem(new UUID(2, 1), null));
    }

    @Test
    void givesAllOfItToTheMasterWhoIsAskedFor() {
        assertThat(new MoveWishes(C, null).of(booking(BookingStatus.CONFIRMED)))
                .extracting(VisitItem::masterId)
                .containsExactly(C, C);
    }

    @Test
    void staysWithWhoeverHasItWhenAMasterMovesItWhoBooksForHimselfAlone() {
        List<UUID> present = booking(BookingStatus.CONFIRMED).items().stream()
                .map(BookingItem::masterId)
                .toList();

        assertThat(new MoveWishes(null, A).of(booking(BookingStatus.CONFIRMED)))
                .extracting(VisitItem::masterId)
                .containsExactlyElementsOf(present);
        assertThat(new MoveWishes(A, A).of(booking(BookingStatus.CONFIRMED)))
                .extracting(VisitItem::masterId)
                .containsExactly(A, A);
    }

    @ParameterizedTest
    @EnumSource(BookingStatus.class)
    void isMissedWhenItWasConfirmedOnly(BookingStatus from) {
        Booking booking = booking(from);

        if (from == BookingStatus.CONFIRMED) {
            booking.missed(OWED);
            assertThat(booking.status()).isEqualTo(BookingStatus.NO_SHOW);
            assertThat(booking.dues().fee()).isEqualTo(OWED);
        } else {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> booking.missed(OWED))
                    .satisfies(broken -> assertThat(broken.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION));
        }
    }

    @Test
    void isForgivenOnceAndOnlyWhatIsOwed() {
        Fee.Waiver waiver = new Fee.Waiver(A, START, "The road was closed");
        Booking owing = booking(BookingStatus.CONFIRMED);
        owing.cancel("Ill", OWED, true);

        owing.waive(waiver);

        assertThat(owing.dues().fee()).isEqualTo(OWED.waived(waiver));
        Booking owingNothing = booking(BookingStatus.CONFIRMED);
        for (Booking booking : List.of(owing, owingNothing)) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> booking.waive(waiver))
                    .satisfies(broken -> assertThat(broken.code()).isEqualTo(ErrorCode.NO_FEE));
        }
    }

    @Test
    void lastsFromItsFirstServiceToItsLastAndCostsTheirSum() {
        Booking booking = booking(BookingStatus.PENDING);

        assertThat(booking.start()).isEqualTo(START);
        assertThat(booking.end()).isEqualTo(START.plusSeconds(5400));
        assertThat(Bookings.localStart(booking)).isEqualTo(LocalDateTime.parse("2026-05-04T10:00"));
        assertThat(booking.total()).isEqualTo(new Money(200000, Currency.getInstance("KZT")));
    }

    @Test
    void whatWasLeftOutCostsNothing() {
        Booking booking = booking(BookingStatus.CHECKED_IN);

        booking.complete(Set.of(1));

        assertThat(booking.total()).isEqualTo(new Money(100000, Currency.getInstance("KZT")));
        assertThat(booking.items()).extracting(BookingItem::leftOut).containsExactly(false, true);
    }

    @Test
    void somethingOfAVisitHasTakenPlace() {
        for (Set<Integer> leftOut : List.of(Set.of(0, 1), Set.of(2), Set.of(-1))) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> booking(BookingStatus.CHECKED_IN).complete(leftOut));
        }
    }

    @Test
    void programsOutsideAreToldOfEachStepOnce() {
        Booking booking = booking(BookingStatus.PENDING);
        booking.note("Quiet music");
        assertThat(booking.written()).isEmpty();

        booking.confirm();
        assertThat(booking.written()).map(BookingChanged::step).contains(BookingChanged.Step.CONFIRMED);
        assertThat(booking.written()).isEmpty();
        booking.move(List.of(item(C, true, 120, 180)), null);
        BookingChanged moved = booking.written().orElseThrow();
        assertThat(moved.step()).isEqualTo(BookingChanged.Step.MOVED);
        assertThat(moved.before())
                .isEqualTo(new BookingChanged.Before(START, START.plusSeconds(5400), new UUID(4, 1), List.of(A, B)));
        assertThat(moved.booking().start()).isEqualTo(START.plusSeconds(7200));
        booking.arrive(START);
        assertThat(booking.written()).map(BookingChanged::step).contains(BookingChanged.Step.CHECKED_IN);
        booking.complete(Set.of());
        assertThat(booking.written()).map(BookingChanged::step).contains(BookingChanged.Step.COMPLETED);
        Booking cancelled = booking(BookingStatus.CONFIRMED);
        cancelled.cancel("Ill", null, true);
        assertThat(cancelled.written()).map(BookingChanged::byClient).contains(true);
        Booking missed = booking(BookingStatus.CONFIRMED);
        missed.missed(null);
        assertThat(missed.written()).map(BookingChanged::step).contains(BookingChanged.Step.NO_SHOW);
    }

    @Test
    void aMoveToWhereItIsIsNone() {
        Booking booking = booking(BookingStatus.CONFIRMED);

        booking.move(booking.items(), null);

        assertThat(booking.written()).isEmpty();
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
                List.of(item(A, true, 0, 60), item(B, false, 60, 90)),
                null,
                null,
                new Dues(null, null, null, null),
                Presence.UNKNOWN,
                null,
                null,
                3,
                1);
    }

    private static BookingItem item(UUID master, boolean chosen, int from, int to) {
        return new BookingItem(
                new UUID(2, 1),
                "Massage",
                master,
                chosen,
                List.of(),
                List.of(),
                START.plusSeconds(from * 60L),
                START.plusSeconds(to * 60L),
                5,
                10,
                List.of(),
                List.of(),
                new Money(100000, Currency.getInstance("KZT")),
                false,
                false);
    }
}
