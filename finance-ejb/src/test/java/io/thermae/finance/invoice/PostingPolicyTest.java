package io.thermae.finance.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.ledger.JournalLine;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is posted is sound as the ledger has it, whatever it comes to. */
class PostingPolicyTest {

    private static final UUID DANA = new UUID(0, 1);

    private final List<JournalLine> lines = new ArrayList<>();

    @Test
    void nothingIsNoLine() {
        PostingPolicy.add(lines, AccountRole.RECEIVABLES, DANA, 0);

        assertThat(lines).isEmpty();
    }

    @Test
    void whatOneLineCanTellIsOne() {
        PostingPolicy.add(lines, AccountRole.RECEIVABLES, DANA, EntryPolicy.MOST_MINOR_UNITS);
        PostingPolicy.add(lines, AccountRole.CUSTOMER_CREDIT, null, -EntryPolicy.MOST_MINOR_UNITS);

        assertThat(lines)
                .containsExactly(
                        new JournalLine(AccountRole.RECEIVABLES, DANA, EntryPolicy.MOST_MINOR_UNITS),
                        new JournalLine(AccountRole.CUSTOMER_CREDIT, null, -EntryPolicy.MOST_MINOR_UNITS));
    }

    @Test
    void allThatACustomerOwesMayBeMoreThanALineCanTell() {
        long owed = 2 * EntryPolicy.MOST_MINOR_UNITS + 1;

        PostingPolicy.add(lines, AccountRole.RECEIVABLES, DANA, owed);
        PostingPolicy.add(lines, AccountRole.RECEIVABLES, null, -owed);

        assertThat(lines).hasSize(6);
        assertThat(lines.subList(0, 3).stream()
                        .mapToLong(JournalLine::minorUnits)
                        .sum())
                .isEqualTo(owed);
        assertThat(EntryPolicy.flawOf(
                        lines.stream().map(JournalLine::minorUnits).toList()))
                .isEmpty();
    }
}
