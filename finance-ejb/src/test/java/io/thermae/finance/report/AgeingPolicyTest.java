package io.thermae.finance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.CustomerCards.Contact;
import io.thermae.finance.api.AgeingReport.CustomerRow;
import io.thermae.finance.api.AgeingReport.Row;
import io.thermae.finance.api.Receivables.Balance;
import io.thermae.finance.report.AgeingPolicy.Owed;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Branches are there if something is owed on one of the days, by their names. */
class AgeingPolicyTest {

    private static final UUID CENTRE = new UUID(0, 2);
    private static final UUID NORTH = new UUID(0, 1);
    private static final UUID UNKNOWN = new UUID(0, 3);
    private static final Map<UUID, String> NAMES = Map.of(CENTRE, "Centre", NORTH, "North");
    private static final LocalDate AT = LocalDate.of(2024, 3, 31);
    private static final LocalDate BEFORE = LocalDate.of(2024, 2, 29);

    @Test
    void booksAreComparedByTheEndsOfMonths() {
        assertThat(AgeingPolicy.before(AT)).isEqualTo(BEFORE);
        assertThat(AgeingPolicy.before(LocalDate.of(2024, 3, 1))).isEqualTo(BEFORE);
        assertThat(AgeingPolicy.before(LocalDate.of(2026, 1, 15))).isEqualTo("2025-12-31");
    }

    @Test
    void whatIsOwedOnOneDayOnlyIsNothingOnTheOther() {
        List<Owed> owed = List.of(
                new Owed(NORTH, AT, owed(5)), new Owed(CENTRE, BEFORE, owed(7)), new Owed(UNKNOWN, AT, owed(1)));

        assertThat(AgeingPolicy.rows(owed, AT, BEFORE, NAMES))
                .containsExactly(
                        new Row(CENTRE, "Centre", owed(0), owed(7)),
                        new Row(NORTH, "North", owed(5), owed(0)),
                        new Row(UNKNOWN, null, owed(1), owed(0)));
    }

    @Test
    void whatStandsAloneHasNothingBeside() {
        assertThat(AgeingPolicy.rows(List.of(new Owed(NORTH, AT, owed(5))), AT, null, NAMES))
                .containsExactly(new Row(NORTH, "North", owed(5), null));
        assertThat(AgeingPolicy.rows(List.of(), AT, BEFORE, NAMES)).isEmpty();
    }

    /** What two cards owed that have become one is of that one, on both days; nobody's card and the erased come last. */
    @Test
    void whatBecameOneCardIsToldAsOne() {
        UUID dana = new UUID(0, 7);
        UUID former = new UUID(0, 5);
        UUID erased = new UUID(0, 4);
        Contact card = new Contact(dana, "Dana", null, null, "en");
        List<Owed> owed = List.of(
                new Owed(AgeingPolicy.NOBODY, AT, owed(1)),
                new Owed(former, BEFORE, owed(3)),
                new Owed(dana, BEFORE, owed(4)),
                new Owed(dana, AT, owed(9)),
                new Owed(erased, AT, owed(2)));

        List<CustomerRow> rows = AgeingPolicy.customers(owed, AT, BEFORE, Map.of(dana, card, former, card));

        assertThat(rows)
                .containsExactly(
                        new CustomerRow(dana, "Dana", owed(9), owed(7)),
                        new CustomerRow(erased, null, owed(2), owed(0)),
                        new CustomerRow(null, null, owed(1), owed(0)));
        assertThat(rows.toString()).doesNotContain("Dana");
    }

    private static Balance owed(long minorUnits) {
        Money each = new Money(minorUnits, Currency.getInstance("KZT"));
        return new Balance(null, each, each, each, each, each, each.times(5), each);
    }
}
