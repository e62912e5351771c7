package io.thermae.finance.drawer;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.DrawerMovementKind;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.kernel.Money;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Whatever comes and goes, and whatever is counted. */
class DrawerPropertiesTest {

    private static final Currency KZT = Currency.getInstance("KZT");

    @Property
    void afterACountTheLedgerHasTheCashThatLiesThere(
            @ForAll @LongRange(max = 1_000_000) long opening,
            @ForAll @Size(max = 20) List<@LongRange(min = -1_000_000, max = 1_000_000) Long> moved,
            @ForAll @LongRange(max = 20_000_000) long counted) {
        long expected = opening + moved.stream().mapToLong(Long::longValue).sum();

        List<JournalLine> lines = DrawerPolicy.difference(expected, counted, new UUID(1, 1));

        long cash = lines.stream()
                .filter(line -> line.role() == AccountRole.CASH)
                .mapToLong(JournalLine::minorUnits)
                .sum();
        assertThat(expected + cash).isEqualTo(counted);
        assertThat(lines.isEmpty()).isEqualTo(expected == counted);
        if (!lines.isEmpty()) {
            assertThat(EntryPolicy.flawOf(
                            lines.stream().map(JournalLine::minorUnits).toList()))
                    .isEmpty();
        }
    }

    /** The books know of documents; that cash is carried to the safe changes nothing for them. */
    @Property
    void ofWhatIsTakenGivenBackAndSpentNothingIsMissingAndTheBooksHaveWhatLiesThere(
            @ForAll @LongRange(max = 1_000_000) long opening,
            @ForAll @Size(max = 20) List<DrawerMovementKind> kinds,
            @ForAll @LongRange(min = 1, max = 1_000_000) long amount) {
        long lies = opening;
        long books = opening;
        long elsewhere = 0;
        for (DrawerMovementKind kind : kinds) {
            long moved = DrawerPolicy.signed(kind, amount);
            lies += moved;
            books += kind.isByHand() ? 0 : moved;
            elsewhere -= kind.isByHand() ? moved : 0;
        }

        assertThat(DrawerPolicy.difference(lies, lies, new UUID(1, 1))).isEmpty();
        assertThat(lies + elsewhere).isEqualTo(books);
    }

    @Property
    void anExpenseThatIsVoidedLeavesADrawerAsItWas(
            @ForAll @LongRange(min = 1, max = 100_000_000_000_000L) long amount) {
        assertThat(DrawerPolicy.signed(DrawerMovementKind.EXPENSE, amount)
                        + DrawerPolicy.signed(DrawerMovementKind.EXPENSE_RETURN, amount))
                .isZero();
    }

    @Property
    void whatIsPutInAndTakenOutAgainChangesNothing(
            @ForAll @LongRange(min = 1, max = 100_000_000_000_000L) long amount) {
        Money money = new Money(amount, KZT);

        assertThat(DrawerPolicy.moved(DrawerMovementKind.CASH_IN, money, "KZT")
                        + DrawerPolicy.moved(DrawerMovementKind.CASH_OUT, money, "KZT"))
                .isZero();
    }
}
