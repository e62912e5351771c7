package io.thermae.finance.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.PackageStatus;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/**
 * Whatever happens to the periods of a membership in which order: the ledger is balanced, what is owed of each period is the share
 * of its visits that are left, and when all are over, what was invoiced is earned or was taken back, to the unit.
 */
class PeriodVisitsPropertiesTest {

    private static final Currency KZT = Currency.getInstance("KZT");

    /** A visit that was used. */
    private record Used(VisitsLeft share, InvoiceLineView line) {}

    /** A period: its package, and what was used of it. */
    private static final class Period {
        private final UUID id;
        private final VisitsLeft whole;
        private VisitsLeft left;
        private boolean paid;
        private boolean trusted = true;
        private boolean over;
        private final List<Used> used = new ArrayList<>();

        private Period(int number, VisitsLeft whole) {
            id = new UUID(0, number);
            this.whole = whole;
            left = whole;
        }
    }

    /** Balances by account; those of packages are looked at one by one. */
    private final Map<AccountRole, Long> ledger = new EnumMap<>(AccountRole.class);

    private final List<Period> periods = new ArrayList<>();
    private long takenBack;

    private void post(List<JournalLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        assertThat(EntryPolicy.flawOf(
                        lines.stream().map(JournalLine::minorUnits).toList()))
                .isEmpty();
        lines.forEach(line -> ledger.merge(line.role(), line.minorUnits(), Long::sum));
    }

    private static void add(List<JournalLine> lines, AccountRole role, long amount) {
        if (amount != 0) {
            lines.add(new JournalLine(role, null, amount));
        }
    }

    private void begins(VisitsLeft whole) {
        periods.add(new Period(periods.size(), whole));
        List<JournalLine> lines = new ArrayList<>();
        add(lines, AccountRole.RECEIVABLES, whole.gross());
        add(lines, AccountRole.PACKAGES, -whole.net());
        add(lines, AccountRole.TAXES_PAYABLE, -whole.tax());
        post(lines);
    }

    private void uses(Period period, InvoiceLineView line) {
        List<JournalLine> invoiced = new ArrayList<>();
        VisitsLeft share = PackagePolicy.use(
                PackageStatus.ACTIVE, period.paid || period.trusted, period.over, period.left, period.whole);
        add(invoiced, AccountRole.RECEIVABLES, line.gross().minorUnits());
        add(invoiced, AccountRole.REVENUE, -line.net().minorUnits());
        add(invoiced, AccountRole.TAXES_PAYABLE, -line.tax().minorUnits());
        post(invoiced);
        List<JournalLine> lines = new ArrayList<>();
        VisitPostingPolicy.used(lines, period.id, share.net(), line);
        add(lines, AccountRole.RECEIVABLES, -line.gross().minorUnits());
        post(lines);
        period.left = period.left.less(share);
        period.used.add(new Used(share, line));
    }

    private void givesBack(Period period, int which) {
        if (period.used.isEmpty()) {
            return;
        }
        Used back = period.used.remove(which % period.used.size());
        List<JournalLine> lines = new ArrayList<>();
        VisitPostingPolicy.givenBack(lines, period.id, back.share.net(), back.line);
        add(lines, AccountRole.RECEIVABLES, back.line.gross().minorUnits());
        post(lines);
        // and the line is taken back: nothing but periods is left in the books
        List<JournalLine> credited = new ArrayList<>();
        add(credited, AccountRole.RECEIVABLES, -back.line.gross().minorUnits());
        add(credited, AccountRole.REVENUE, back.line.net().minorUnits());
        add(credited, AccountRole.TAXES_PAYABLE, back.line.tax().minorUnits());
        post(credited);
        period.left = period.left.plus(back.share);
    }

    private void lapses(Period period) {
        period.over = true;
        PackagePolicy.requireLeft(period.left.visits());
        PackagePolicy.requirePaid(period.paid);
        List<JournalLine> lines = new ArrayList<>();
        add(lines, AccountRole.PACKAGES, period.left.net());
        add(lines, AccountRole.REVENUE, -period.left.net());
        post(lines);
        period.left = VisitsLeft.NONE;
    }

    private void refunds(Period period) {
        PackagePolicy.requireLeft(period.left.visits());
        List<JournalLine> lines = new ArrayList<>();
        add(lines, AccountRole.PACKAGES, period.left.net());
        add(lines, AccountRole.TAXES_PAYABLE, period.left.tax());
        add(lines, AccountRole.RECEIVABLES, -period.left.gross());
        post(lines);
        takenBack += period.left.gross();
        period.left = VisitsLeft.NONE;
    }

    private long balance(AccountRole role) {
        return ledger.getOrDefault(role, 0L);
    }

    private void agrees() {
        assertThat(ledger.values().stream().mapToLong(Long::longValue).sum()).isZero();
        assertThat(balance(AccountRole.PACKAGES))
                .isEqualTo(-periods.stream().mapToLong(each -> each.left.net()).sum())
                .isNotPositive();
        assertThat(periods).allSatisfy(each -> {
            assertThat(each.left.visits()).isBetween(0, each.whole.visits());
            assertThat(each.left.net()).isBetween(0L, each.whole.net());
        });
    }

    @Property
    void whateverHappensTheLedgerIsBalancedAndNothingThatIsOwedIsBelowZero(
            @ForAll @IntRange(min = 1, max = 8) int visits,
            @ForAll @LongRange(min = 1, max = 1000) long net,
            @ForAll @LongRange(max = 150) long tax,
            @ForAll @Size(max = 80) List<@IntRange(max = 9) Integer> kinds,
            @ForAll @Size(min = 80, max = 80) List<@LongRange(min = 1, max = 400) Long> prices) {
        ledger.clear();
        periods.clear();
        takenBack = 0;
        VisitsLeft whole = new VisitsLeft(visits, net, tax);
        begins(whole);
        for (int i = 0; i < kinds.size(); i++) {
            long price = prices.get(i);
            Period period = periods.get((int) (price % periods.size()));
            try {
                switch (kinds.get(i)) {
                    case 0, 1, 2 -> uses(period, line(price, price / 8));
                    case 3 -> givesBack(period, (int) price);
                    case 4 -> lapses(period);
                    case 5 -> refunds(period);
                    case 6 -> period.paid = !period.paid;
                    case 7 -> period.trusted = false;
                    default -> begins(whole);
                }
            } catch (RuleBroken e) {
                // refused: nothing was posted
            }
            agrees();
        }
        endsAll();
    }

    /** Nothing is owed any more: what was invoiced was earned, is the state's or was taken back. */
    private void endsAll() {
        periods.forEach(period -> {
            period.paid = true;
            if (period.left.visits() > 0) {
                lapses(period);
            }
        });
        agrees();
        assertThat(balance(AccountRole.PACKAGES)).isZero();
        long invoiced = periods.stream().mapToLong(each -> each.whole.gross()).sum();
        assertThat(balance(AccountRole.RECEIVABLES)).isEqualTo(invoiced - takenBack);
        assertThat(-balance(AccountRole.REVENUE) - balance(AccountRole.DISCOUNTS) - balance(AccountRole.TAXES_PAYABLE))
                .isEqualTo(invoiced - takenBack);
    }

    private static InvoiceLineView line(long net, long tax) {
        return new InvoiceLineView(
                1,
                "Massage",
                new UUID(0, 2),
                null,
                null,
                1,
                new Money(net, KZT),
                null,
                Money.zero(KZT),
                null,
                null,
                0,
                new Money(net, KZT),
                new Money(tax, KZT),
                new Money(net + tax, KZT),
                null,
                Money.zero(KZT));
    }
}
