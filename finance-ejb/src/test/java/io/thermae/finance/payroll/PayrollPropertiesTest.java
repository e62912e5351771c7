package io.thermae.finance.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.ExpenseMethod;
import io.thermae.finance.commission.CommissionPolicy.Counted;
import io.thermae.finance.commission.CommissionPolicy.Rule;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.payroll.EarningPolicy.PaidLine;
import io.thermae.finance.payroll.PayrollPostingPolicy.Due;
import io.thermae.finance.payroll.PayrollPostingPolicy.GivenBack;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** However something is paid and given back, and however often payrolls are drawn up: nothing is lost, and nothing twice. */
class PayrollPropertiesTest {

    private static final Currency KZT = Currency.getInstance("KZT");
    private static final UUID AIGERIM = new UUID(1, 1);
    private static final UUID INVOICE = new UUID(3, 1);
    private static final UUID TIPS = new UUID(4, 1);

    @Property
    void whatIsPaidOfAnInvoiceIsPaidForItsLinesAndTheirTaxes(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(max = 1_000_000) Long> nets,
            @ForAll @LongRange(max = 1_000_000) long tax,
            @ForAll @IntRange(max = 1000) int thousandths) {
        long whole = nets.stream().mapToLong(Long::longValue).sum() + tax;
        long paid = whole * thousandths / 1000;

        List<Long> shares = SharePolicy.nets(paid, nets, tax, Map.of(), KZT);

        long ofTax = paid - shares.stream().mapToLong(Long::longValue).sum();
        assertThat(shares).hasSameSizeAs(nets);
        assertThat(ofTax).isBetween(0L, tax);
        for (int i = 0; i < nets.size(); i++) {
            assertThat(shares.get(i)).isBetween(0L, nets.get(i));
            if (whole > 0) {
                assertThat(Math.abs(shares.get(i) * whole - nets.get(i) * paid)).isLessThan(whole);
            }
        }
        if (paid == whole) {
            assertThat(shares).isEqualTo(nets);
        }
    }

    /** Of lines that are visits of packages nothing else is paid, and what is paid otherwise is paid for the others. */
    @Property
    void aVisitPaysItsLineByItsShareAndNoOther(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 1_000_000) Long> nets,
            @ForAll @IntRange(max = 20) int percent,
            @ForAll @IntRange(max = 255) int covered,
            @ForAll @LongRange(max = 1_000_000) long share,
            @ForAll @IntRange(max = 1000) int thousandths) {
        List<Long> taxes = nets.stream().map(net -> net * percent / 100).toList();
        Map<Integer, SharePolicy.Visit> visits = new HashMap<>();
        List<Long> others = new ArrayList<>();
        long ofVisits = 0;
        long otherTax = 0;
        for (int i = 0; i < nets.size(); i++) {
            if ((covered >> i & 1) == 1) {
                visits.put(i + 1, new SharePolicy.Visit(share, taxes.get(i)));
                ofVisits += nets.get(i) + taxes.get(i);
            } else {
                others.add(nets.get(i));
                otherTax += taxes.get(i);
            }
        }
        long rest = (others.stream().mapToLong(Long::longValue).sum() + otherTax) * thousandths / 1000;
        long tax = taxes.stream().mapToLong(Long::longValue).sum();

        PaidState state = PaidState.of(ofVisits + rest, nets, tax, visits, KZT);

        List<Long> alone = SharePolicy.nets(rest, others, otherTax, Map.of(), KZT);
        int other = 0;
        for (int i = 0; i < nets.size(); i++) {
            boolean isVisit = visits.containsKey(i + 1);
            long expected = isVisit ? share : alone.get(other++);
            assertThat(state.paid(i + 1)).isEqualTo(expected);
            assertThat(state.isWhole(i + 1)).isEqualTo(isVisit || expected >= nets.get(i));
        }
    }

    @Property
    void aTipIsSharedToTheUnit(
            @ForAll @LongRange(max = 1_000_000) long tip,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = 1_000_000) Long> weights) {
        assertThat(SharePolicy.shares(tip, weights, KZT).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(tip);
    }

    /** The oracle counts nothing: what all payrolls have counted is what is paid in the end. */
    @Property
    void whateverIsPaidBetweenPayrollsAllTogetherCountWhatIsPaidInTheEnd(
            @ForAll @Size(min = 1, max = 10) List<@LongRange(max = 100_000) Long> paid,
            @ForAll @IntRange(max = 100_000) int rate,
            @ForAll @IntRange(max = 100_000) int higher,
            @ForAll @LongRange(min = 1, max = 100_000) long tier) {
        List<Rule> rules = List.of(new Rule(null, null, 0, rate, 0), new Rule(null, null, tier, higher, 0));
        Counted counted = Counted.NOTHING;
        List<Long> steps = new ArrayList<>(paid);
        steps.add(0L);
        for (long now : steps) {
            PaidLine line = new PaidLine(INVOICE, 1, AIGERIM, null, null, now, false, counted);
            List<EarnedLine> earned = EarningPolicy.earn(List.of(line), Map.of(), rules);
            assertThat(earned).hasSize(now == counted.base() ? 0 : 1);
            counted = new Counted(
                    counted.base() + earned.stream().mapToLong(EarnedLine::base).sum(),
                    counted.commission()
                            + earned.stream().mapToLong(EarnedLine::commission).sum());
            assertThat(counted.base()).isEqualTo(now);
            assertThat(EarningPolicy.earn(
                            List.of(new PaidLine(INVOICE, 1, AIGERIM, null, null, now, false, counted)),
                            Map.of(),
                            rules))
                    .isEmpty();
        }

        assertThat(counted).isEqualTo(Counted.NOTHING);
    }

    @Property
    void theTierIsThatOfAllRevenueOfTheMonth(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = 1000) Long> paid,
            @ForAll @LongRange(max = 3000) long before,
            @ForAll @LongRange(min = 1, max = 6000) long tier) {
        List<Rule> rules = List.of(new Rule(null, null, 0, 0, 0), new Rule(null, null, tier, 100_000, 0));
        List<PaidLine> lines = IntStream.range(0, paid.size())
                .mapToObj(i -> new PaidLine(INVOICE, i + 1, AIGERIM, null, null, paid.get(i), true, Counted.NOTHING))
                .toList();

        long commission = EarningPolicy.earn(lines, new HashMap<>(Map.of(AIGERIM, before)), rules).stream()
                .mapToLong(EarnedLine::commission)
                .sum();

        long revenue = paid.stream().mapToLong(Long::longValue).sum();
        assertThat(commission).isEqualTo(before + revenue >= tier ? revenue : 0);
    }

    /**
     * A master over many payrolls, each short of something or not, beside tips that no payroll counts: what he owes is never taken
     * off what others are owed.
     */
    @Property
    void whatIsCarriedIsPaidInTheEndAndTheLedgerOwesNothing(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = -1000, max = 1000) Long> commissions,
            @ForAll @Size(min = 8, max = 8) List<@LongRange(min = -500, max = 500) Long> tips,
            @ForAll @LongRange(max = 300) long others) {
        List<JournalLine> posted = new ArrayList<>();
        PostingPolicy.add(posted, AccountRole.TIPS_PAYABLE, null, -others);
        long carriedCommission = 0;
        long carriedTips = 0;
        long earned = 0;
        for (int i = 0; i < commissions.size(); i++) {
            Due due = new Due(AIGERIM, commissions.get(i), tips.get(i), carriedCommission, carriedTips);
            PostingPolicy.add(posted, AccountRole.TIPS_PAYABLE, null, -tips.get(i));
            moveDebit(posted);
            List<GivenBack> givenBack = List.of(new GivenBack(TIPS, staffOwes(posted, TIPS)));
            List<JournalLine> approved =
                    PayrollPostingPolicy.approved(List.of(due), givenBack, Math.max(0, -tips.get(i)));
            List<JournalLine> paid = PayrollPostingPolicy.paid(List.of(due), ExpenseMethod.CASH);
            requireSound(approved);
            requireSound(paid);
            posted.addAll(approved);
            noneIsInDebit(posted);
            posted.addAll(paid);
            noneIsInDebit(posted);
            earned += commissions.get(i) + tips.get(i);
            boolean isShort = due.total() < 0;
            carriedCommission = isShort ? carriedCommission + commissions.get(i) : 0;
            carriedTips = isShort ? carriedTips + tips.get(i) : 0;
        }

        assertThat(-sum(posted, AccountRole.CASH)).isEqualTo(earned - carriedCommission - carriedTips);
        assertThat(-sum(posted, AccountRole.COMMISSIONS_PAYABLE)).isEqualTo(Math.max(0, carriedCommission));
        assertThat(-sum(posted, AccountRole.TIPS_PAYABLE)).isEqualTo(others + Math.max(0, carriedTips));
        assertThat(staffOwes(posted, AIGERIM)).isEqualTo(Math.max(0, -carriedCommission) + Math.max(0, -carriedTips));
        assertThat(staffOwes(posted, TIPS)).isZero();
        assertThat(sum(posted, AccountRole.COMMISSION_EXPENSE))
                .isEqualTo(commissions.stream().mapToLong(Long::longValue).sum());
    }

    /** What is given back after a period has ended is counted by the next payroll: who counts nothing posts nothing of it. */
    @Property
    void whatNoPayrollCountsYetStaysWhereItIs(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(max = 500) Long> earned,
            @ForAll @Size(min = 8, max = 8) List<@LongRange(max = 500) Long> afterTheEnd) {
        List<JournalLine> posted = new ArrayList<>();
        long carried = 0;
        long uncounted = 0;
        long late = 0;
        for (int i = 0; i <= earned.size(); i++) {
            long tip = i < earned.size() ? earned.get(i) : 0;
            long counted = late;
            late = i < earned.size() ? afterTheEnd.get(i) : 0;
            uncounted += late;
            PostingPolicy.add(posted, AccountRole.TIPS_PAYABLE, null, -tip);
            moveDebit(posted);
            PostingPolicy.add(posted, AccountRole.TIPS_PAYABLE, null, late);
            moveDebit(posted);
            Due due = new Due(AIGERIM, 0, tip - counted, 0, carried);
            long before = staffOwes(posted, TIPS);
            List<JournalLine> approved =
                    PayrollPostingPolicy.approved(List.of(due), List.of(new GivenBack(TIPS, before)), counted);
            requireSound(approved);
            if (tip == 0 && counted == 0) {
                assertThat(approved).isEmpty();
            }
            assertThat(-staffOwes(approved, TIPS)).isBetween(0L, counted);
            post(posted, approved);
            post(posted, PayrollPostingPolicy.paid(List.of(due), ExpenseMethod.CASH));
            uncounted -= counted;
            assertThat(staffOwes(posted, TIPS)).isBetween(0L, uncounted);
            carried = Math.min(0, due.total());
        }

        assertThat(staffOwes(posted, TIPS)).isZero();
        assertThat(staffOwes(posted, AIGERIM)).isEqualTo(-carried);
        assertThat(sum(posted, AccountRole.TIPS_PAYABLE)).isZero();
    }

    private static void post(List<JournalLine> posted, List<JournalLine> lines) {
        posted.addAll(lines);
        moveDebit(posted);
    }

    /** As the database does it when a tip is given back that was paid to its master. */
    private static void moveDebit(List<JournalLine> posted) {
        long debit = Math.max(0, sum(posted, AccountRole.TIPS_PAYABLE));
        PostingPolicy.add(posted, AccountRole.STAFF_RECEIVABLE, TIPS, debit);
        PostingPolicy.add(posted, AccountRole.TIPS_PAYABLE, null, -debit);
    }

    private static void noneIsInDebit(List<JournalLine> posted) {
        assertThat(sum(posted, AccountRole.COMMISSIONS_PAYABLE)).isNotPositive();
        assertThat(sum(posted, AccountRole.TIPS_PAYABLE)).isNotPositive();
        assertThat(staffOwes(posted, AIGERIM)).isNotNegative();
    }

    private static long staffOwes(List<JournalLine> posted, UUID part) {
        return posted.stream()
                .filter(line -> line.role() == AccountRole.STAFF_RECEIVABLE && part.equals(line.dimensionId()))
                .mapToLong(JournalLine::minorUnits)
                .sum();
    }

    private static void requireSound(List<JournalLine> lines) {
        if (!lines.isEmpty()) {
            assertThat(EntryPolicy.flawOf(
                            lines.stream().map(JournalLine::minorUnits).toList()))
                    .isEmpty();
        }
    }

    private static long sum(List<JournalLine> lines, AccountRole role) {
        return lines.stream()
                .filter(line -> line.role() == role)
                .mapToLong(JournalLine::minorUnits)
                .sum();
    }
}
