package io.thermae.finance.platformbooks;

import static io.thermae.finance.api.PlatformAccount.BANK;
import static io.thermae.finance.api.PlatformAccount.BUSINESS_CREDIT;
import static io.thermae.finance.api.PlatformAccount.GATEWAY_CLEARING;
import static io.thermae.finance.api.PlatformAccount.RECEIVABLES;
import static io.thermae.finance.api.PlatformAccount.REFUNDS_IN_TRANSIT;
import static io.thermae.finance.api.PlatformAccount.SUBSCRIPTION_REVENUE;
import static io.thermae.finance.api.PlatformAccount.TAXES_PAYABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.PlatformAccount;
import io.thermae.finance.api.PlatformEvent;
import io.thermae.finance.ledger.EntryPolicy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of documents, entries balance, and accounts say what documents do. */
class PlatformPostingPolicyTest {

    private static final UUID PLAN = new UUID(0, 7);

    @Property
    void everyEntryIsSoundWhateverTheAmount(
            @ForAll PlatformEvent event, @ForAll @LongRange(min = 1, max = EntryPolicy.MOST_MINOR_UNITS) long amount) {
        List<PlatformLine> lines = PlatformPostingPolicy.lines(event, amount, planOf(event));

        assertThat(EntryPolicy.flawOf(
                        lines.stream().map(PlatformLine::minorUnits).toList()))
                .isEmpty();
        assertThat(lines).extracting(PlatformLine::account).doesNotHaveDuplicates();
    }

    @Property
    void whatIsNothingOrTooMuchIsNotPosted(@ForAll PlatformEvent event, @ForAll("outside") long amount) {
        assertThatThrownBy(() -> PlatformPostingPolicy.lines(event, amount, planOf(event)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Long> outside() {
        return Arbitraries.longs().filter(amount -> amount <= 0 || amount > EntryPolicy.MOST_MINOR_UNITS);
    }

    /** Invoices of which some are paid in either way, and payments too many of which some go back. */
    @Property
    void accountsSayWhatDocumentsDo(@ForAll("documents") List<Document> documents) {
        Map<PlatformAccount, Long> accounts = new EnumMap<>(PlatformAccount.class);
        long open = 0;
        long credit = 0;
        long owed = 0;
        for (Document document : documents) {
            document.history().forEach(event -> PlatformPostingPolicy.lines(event, document.amount(), planOf(event))
                    .forEach(line -> accounts.merge(line.account(), line.minorUnits(), Long::sum)));
            switch (document.history().get(document.history().size() - 1)) {
                case ISSUED -> open += document.amount();
                case PAID_IN_EXCESS -> owed += document.amount();
                case REFUND_FAILED -> credit += document.amount();
                case PAID, PAID_BY_TRANSFER, REFUNDED, RECLASSIFIED -> {}
            }
        }
        assertThat(accounts.getOrDefault(RECEIVABLES, 0L)).isEqualTo(open);
        assertThat(accounts.getOrDefault(BUSINESS_CREDIT, 0L)).isEqualTo(-credit);
        assertThat(accounts.getOrDefault(REFUNDS_IN_TRANSIT, 0L)).isEqualTo(-owed);
        assertThat(accounts.values().stream().mapToLong(Long::longValue).sum()).isZero();
    }

    /** What becomes of it one after the other. */
    record Document(long amount, List<PlatformEvent> history) {}

    @Provide
    Arbitrary<List<Document>> documents() {
        Arbitrary<List<PlatformEvent>> histories = Arbitraries.of(List.of(
                List.of(PlatformEvent.ISSUED),
                List.of(PlatformEvent.ISSUED, PlatformEvent.PAID),
                List.of(PlatformEvent.ISSUED, PlatformEvent.PAID_BY_TRANSFER),
                List.of(PlatformEvent.PAID_IN_EXCESS),
                List.of(PlatformEvent.PAID_IN_EXCESS, PlatformEvent.REFUNDED),
                List.of(PlatformEvent.PAID_IN_EXCESS, PlatformEvent.REFUND_FAILED)));
        return Combinators.combine(Arbitraries.longs().between(1, EntryPolicy.MOST_MINOR_UNITS), histories)
                .as(Document::new)
                .list()
                .ofMaxSize(50);
    }

    @Test
    void revenueIsToldApartByPlan() {
        assertThat(PlatformPostingPolicy.lines(PlatformEvent.ISSUED, 10_000, PLAN))
                .containsExactly(
                        new PlatformLine(RECEIVABLES, null, 10_000),
                        new PlatformLine(SUBSCRIPTION_REVENUE, PLAN, -10_000));
    }

    @Test
    void taxIsOwedOnAndNoRevenue() {
        assertThat(PlatformPostingPolicy.issued(10_000, 1_200, PLAN))
                .containsExactly(
                        new PlatformLine(RECEIVABLES, null, 11_200),
                        new PlatformLine(SUBSCRIPTION_REVENUE, PLAN, -10_000),
                        new PlatformLine(TAXES_PAYABLE, null, -1_200));
        assertThat(PlatformPostingPolicy.issued(10_000, 0, PLAN))
                .isEqualTo(PlatformPostingPolicy.lines(PlatformEvent.ISSUED, 10_000, PLAN));
    }

    @Test
    void whatIsTakenBackOfATaxIsNotOwedAnyMore() {
        assertThat(PlatformPostingPolicy.issued(10_000, -600, PLAN))
                .containsExactly(
                        new PlatformLine(RECEIVABLES, null, 9_400),
                        new PlatformLine(SUBSCRIPTION_REVENUE, PLAN, -10_000),
                        new PlatformLine(TAXES_PAYABLE, null, 600));
    }

    @Property
    void anInvoiceIsSoundWhateverItsTax(
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long net,
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long tax) {
        if (net + tax <= 0) {
            assertThatThrownBy(() -> PlatformPostingPolicy.issued(net, tax, PLAN))
                    .isInstanceOf(IllegalArgumentException.class);
            return;
        }
        List<PlatformLine> lines = PlatformPostingPolicy.issued(net, tax, PLAN);

        assertThat(EntryPolicy.flawOf(
                        lines.stream().map(PlatformLine::minorUnits).toList()))
                .isEmpty();
        assertThat(lines).filteredOn(line -> line.planId() != null).allSatisfy(line -> assertThat(line.account())
                .isEqualTo(SUBSCRIPTION_REVENUE));
    }

    @Test
    void moneyIsWhereItHasCome() {
        assertThat(PlatformPostingPolicy.lines(PlatformEvent.PAID_BY_TRANSFER, 5, null))
                .containsExactly(new PlatformLine(BANK, null, 5), new PlatformLine(RECEIVABLES, null, -5));
        assertThat(PlatformPostingPolicy.lines(PlatformEvent.PAID, 5, null))
                .containsExactly(new PlatformLine(GATEWAY_CLEARING, null, 5), new PlatformLine(RECEIVABLES, null, -5));
    }

    @ParameterizedTest
    @EnumSource
    void everyEventIsOfAKindOfDocument(PlatformEvent event) {
        assertThat(event.documentKind()).isIn("invoice", "payment", "refund");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE})
    void theBoundsAreThoseOfALine(long amount) {
        assertThatThrownBy(() -> PlatformPostingPolicy.lines(PlatformEvent.PAID, amount, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static @Nullable UUID planOf(PlatformEvent event) {
        return event == PlatformEvent.ISSUED ? PLAN : null;
    }
}
