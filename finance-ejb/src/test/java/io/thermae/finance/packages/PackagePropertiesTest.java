package io.thermae.finance.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.PackageStatus;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Whatever happens to a package in which order: not a unit is lost, and nothing is given twice. */
class PackagePropertiesTest {

    private static final Currency KZT = Currency.getInstance("KZT");
    private static final UUID PACKAGE = new UUID(0, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    /** A package, what it is owed in the ledger, and the visits that can still be given back. */
    private static final class Sold {
        private final VisitsLeft whole;
        private VisitsLeft left;
        private long liability;
        private VisitsLeft ended = VisitsLeft.NONE;
        private PackageStatus status = PackageStatus.ACTIVE;
        private int day;
        private final List<VisitsLeft> used = new ArrayList<>();
        private final List<InvoiceLineView> lines = new ArrayList<>();

        private Sold(VisitsLeft whole) {
            this.whole = whole;
            left = whole;
            liability = whole.net();
        }

        private void uses(InvoiceLineView line) {
            boolean expired = PackagePolicy.isExpired(DAY, null, DAY.plusDays(day));
            VisitsLeft share = PackagePolicy.use(status, true, expired, left, whole);
            assertThat(expired).isFalse();
            List<JournalLine> posted = new ArrayList<>();
            VisitPostingPolicy.used(posted, PACKAGE, share.net(), line);
            post(posted, -line.gross().minorUnits());
            left = left.less(share);
            used.add(share);
            lines.add(line);
        }

        private void gets(int which) {
            if (!used.isEmpty()) {
                VisitsLeft share = used.remove(which % used.size());
                InvoiceLineView line = lines.remove(which % lines.size());
                List<JournalLine> posted = new ArrayList<>();
                VisitPostingPolicy.givenBack(posted, PACKAGE, share.net(), line);
                post(posted, line.gross().minorUnits());
                left = left.plus(share);
            }
        }

        private void ends(PackageStatus how) {
            PackagePolicy.requireLeft(left.visits());
            ended = ended.plus(left);
            liability -= left.net();
            left = left.less(left);
            status = how;
        }

        /** With the receivable it balances, as every entry does. */
        private void post(List<JournalLine> posted, long receivable) {
            List<Long> amounts =
                    new ArrayList<>(posted.stream().map(JournalLine::minorUnits).toList());
            amounts.add(receivable);
            assertThat(EntryPolicy.flawOf(amounts)).isEmpty();
            liability -= posted.stream()
                    .filter(line -> line.role() == AccountRole.PACKAGES)
                    .mapToLong(JournalLine::minorUnits)
                    .sum();
        }

        private void agrees() {
            assertThat(left.visits()).isBetween(0, whole.visits());
            assertThat(liability).isEqualTo(left.net()).isBetween(0L, whole.net());
            // an even share for each visit that is left; one of all visits has what that leaves
            long even = left.visits() * (whole.net() / whole.visits());
            assertThat(left.net()).isIn(even, even + whole.net() % whole.visits());
            VisitsLeft all = used.stream().reduce(left.plus(ended), VisitsLeft::plus);
            assertThat(all).isEqualTo(whole);
            // never more goes back than was paid
            assertThat(ended.gross()).isBetween(0L, whole.gross());
            if (left.visits() == 0) {
                assertThat(left).isEqualTo(VisitsLeft.NONE);
            }
        }
    }

    @Property
    void whateverHappensWhatIsOwedIsTheShareOfTheVisitsThatAreLeft(
            @ForAll @IntRange(min = 1, max = 12) int visits,
            @ForAll @LongRange(min = 1, max = 1000) long net,
            @ForAll @LongRange(max = 150) long tax,
            @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> kinds,
            @ForAll @Size(min = 60, max = 60) List<@LongRange(min = 1, max = 400) Long> prices) {
        Sold sold = new Sold(new VisitsLeft(visits, net, tax));
        for (int i = 0; i < kinds.size(); i++) {
            long price = prices.get(i);
            try {
                switch (kinds.get(i)) {
                    case 0, 1, 2, 3 -> sold.uses(line(price, price / 8));
                    case 4, 5 -> sold.gets((int) price);
                    case 6 -> sold.ends(PackageStatus.REFUNDED);
                    case 7 -> sold.ends(PackageStatus.VOIDED);
                    case 8 ->
                        sold.status = sold.status == PackageStatus.ACTIVE ? PackageStatus.FROZEN : PackageStatus.ACTIVE;
                    default -> sold.day = (int) (price % 3);
                }
            } catch (RuleBroken e) {
                // refused: nothing has changed
            }
            sold.agrees();
        }
    }

    @Property
    void usedOneAfterTheOtherAllHaveTheSameShareAndTheLastWhatThatLeaves(
            @ForAll @IntRange(min = 1, max = 1000) int visits, @ForAll @LongRange(min = 1) long price) {
        VisitsLeft whole = new VisitsLeft(visits, price, 0);
        VisitsLeft left = whole;
        for (int i = 1; i < visits; i++) {
            VisitsLeft share = left.next(whole);
            assertThat(share.net()).isEqualTo(price / visits);
            left = left.less(share);
        }
        assertThat(left.next(whole).net()).isEqualTo(price / visits + price % visits);
        assertThat(left.less(left.next(whole))).isEqualTo(VisitsLeft.NONE);
    }

    @Property
    void aPackageHasAllItsDaysHoweverLongItIsFrozen(
            @ForAll @IntRange(max = 400) int days,
            @ForAll @IntRange(max = 400) int before,
            @ForAll @IntRange(max = 400) int frozen) {
        LocalDate expiresOn = DAY.plusDays(days);
        LocalDate frozenOn = DAY.plusDays(before);
        LocalDate thawed = frozenOn.plusDays(frozen);

        assertThat(PackagePolicy.isExpired(expiresOn, frozenOn, thawed)).isEqualTo(before > days);
        assertThat(PackagePolicy.isExpired(PackagePolicy.extended(expiresOn, frozenOn, thawed), null, thawed))
                .isEqualTo(before > days);
        assertThat(PackagePolicy.isExpired(null, null, thawed)).isFalse();
        assertThat(PackagePolicy.extended(null, frozenOn, thawed)).isNull();
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
