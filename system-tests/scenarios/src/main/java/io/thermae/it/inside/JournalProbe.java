package io.thermae.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.thermae.finance.api.AccountBalance;
import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.BooksAt;
import io.thermae.finance.api.EntryView;
import io.thermae.finance.api.LedgerBalances;
import io.thermae.finance.api.LedgerEntries;
import io.thermae.finance.ledger.DocumentReference;
import io.thermae.finance.ledger.Journal;
import io.thermae.finance.ledger.JournalEntry;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantId;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Posts, and looks at what has come of it; apart from the test, since who looks for tests has none of these classes. */
@Dependent
public class JournalProbe {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 20);
    // what is customers' money is not posted to in any order; what is owed to others is, and moved if it would stand in
    // debit
    private static final AccountRole[] ROLES = Arrays.stream(AccountRole.values())
            .filter(role -> !role.isOwedToCustomers())
            .toArray(AccountRole[]::new);
    private static final String[] CURRENCIES = {"JPY", "KZT", "KWD"};

    private final DocumentReference invoice = new DocumentReference("invoice", Ids.next());

    @Inject
    Journal journal;

    @Inject
    LedgerEntries entries;

    @Inject
    LedgerBalances balances;

    @Inject
    CurrentCaller caller;

    @Resource
    UserTransaction transaction;

    void enter() {
        caller.set(Caller.anonymous("inside").inTenant(new TenantId(Ids.next())));
    }

    void anEntryTellsOfItsDocumentAndItsEvent() throws Exception {
        UUID event = Ids.next();
        UUID category = Ids.next();

        UUID id = committed(() -> journal.post(new JournalEntry(
                DAY,
                "KZT",
                invoice,
                event,
                List.of(
                        JournalLine.debit(AccountRole.RECEIVABLES, 1120),
                        JournalLine.credit(AccountRole.REVENUE, 1000).of(category),
                        JournalLine.credit(AccountRole.TAXES_PAYABLE, 120)))));

        EntryView entry = entries.get(id);
        assertEquals("invoice", entry.documentKind());
        assertEquals(invoice.id(), entry.documentId());
        assertEquals(event, entry.eventId());
        assertEquals("1210", entry.lines().get(0).accountCode());
        assertEquals(category, entry.lines().get(1).dimensionId());
        assertEquals(-1000, entry.lines().get(1).amount().minorUnits());
    }

    void nothingStaysOfATransactionThatIsUndone() throws Exception {
        transaction.begin();
        journal.post(two(500));
        transaction.rollback();

        assertTrue(balances.trialBalance(BooksAt.endOf(DAY)).isEmpty());
    }

    void whatIsNotSoundIsADefect() {
        assertThrows(
                EJBException.class,
                () -> committed(() -> journal.post(new JournalEntry(
                        DAY,
                        "KZT",
                        invoice,
                        null,
                        List.of(
                                JournalLine.debit(AccountRole.CASH, 500),
                                JournalLine.credit(AccountRole.REVENUE, 499))))));
        assertTrue(balances.trialBalance(BooksAt.endOf(DAY)).isEmpty());
    }

    void anEntryIsTakenBackOnce() throws Exception {
        UUID id = committed(() -> journal.post(two(500)));

        UUID reversal = committed(() -> journal.reverse(id, DAY, invoice));

        assertEquals(id, entries.get(reversal).reverses());
        assertEquals(
                ErrorCode.ENTRY_REVERSED,
                assertThrows(RuleBroken.class, () -> committed(() -> journal.reverse(id, DAY, invoice)))
                        .code());
        assertThrows(NotFound.class, () -> committed(() -> journal.reverse(Ids.next(), DAY, invoice)));
    }

    void afterAnySequenceAllBalancesAndNoUnitIsLost() throws Exception {
        Random random = new Random(19_700_101);
        Map<String, Map<AccountRole, Long>> expected = new HashMap<>();
        List<UUID> open = new ArrayList<>();
        Map<UUID, JournalEntry> posted = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            transaction.begin();
            boolean stays = random.nextInt(5) > 0;
            for (int j = random.nextInt(3); j >= 0; j--) {
                if (stays && !open.isEmpty() && random.nextInt(4) == 0) {
                    UUID back = open.remove(random.nextInt(open.size()));
                    journal.reverse(back, DAY.plusDays(random.nextInt(3)), invoice);
                    add(expected, Objects.requireNonNull(posted.get(back)), -1);
                } else {
                    JournalEntry entry = random(random);
                    UUID id = journal.post(entry);
                    if (stays) {
                        open.add(id);
                        posted.put(id, entry);
                        add(expected, entry, 1);
                    }
                }
            }
            if (stays) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }

        assertTrue(balances.verify().isSound());
        List<AccountBalance> trial = balances.trialBalance(BooksAt.endOf(DAY.plusDays(3)));
        for (String currency : CURRENCIES) {
            Map<String, Long> kept = new HashMap<>();
            trial.stream()
                    .filter(account ->
                            account.balance().currency().getCurrencyCode().equals(currency))
                    .forEach(account ->
                            kept.put(account.accountCode(), account.balance().minorUnits()));
            assertEquals(0, kept.values().stream().mapToLong(Long::longValue).sum());
            for (AccountRole role : AccountRole.values()) {
                if (role.kind() == AccountKind.LIABILITY) {
                    assertTrue(kept.getOrDefault(role.code(), 0L) <= 0, currency + " " + role);
                }
                kept.putIfAbsent(role.code(), 0L);
            }
            Map<AccountRole, Long> together = new EnumMap<>(AccountRole.class);
            Arrays.stream(AccountRole.values())
                    .forEach(role -> together.merge(
                            role.owedBackOn().orElse(role), Objects.requireNonNull(kept.get(role.code())), Long::sum));
            expected.getOrDefault(currency, Map.of())
                    .forEach((role, balance) -> together.merge(role.owedBackOn().orElse(role), -balance, Long::sum));
            together.forEach((role, difference) -> assertEquals(0, difference.longValue(), currency + " " + role));
        }
    }

    private static void add(Map<String, Map<AccountRole, Long>> expected, JournalEntry entry, int times) {
        Map<AccountRole, Long> roles = expected.computeIfAbsent(entry.currency(), currency -> new HashMap<>());
        entry.lines().forEach(line -> roles.merge(line.role(), times * line.minorUnits(), Long::sum));
    }

    /** A sum that is split by weights. */
    private JournalEntry random(Random random) {
        Currency currency = Currency.getInstance(CURRENCIES[random.nextInt(CURRENCIES.length)]);
        long total = 100 + random.nextInt(1_000_000);
        List<Long> weights = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            weights.add(1L + random.nextInt(10));
        }
        List<JournalLine> lines = new ArrayList<>();
        lines.add(JournalLine.debit(ROLES[random.nextInt(ROLES.length)], total));
        for (Money part : new Money(total, currency).allocate(weights)) {
            lines.add(JournalLine.credit(ROLES[random.nextInt(ROLES.length)], part.minorUnits()));
        }
        return new JournalEntry(DAY.plusDays(random.nextInt(3)), currency.getCurrencyCode(), invoice, null, lines);
    }

    private JournalEntry two(long minorUnits) {
        return new JournalEntry(
                DAY,
                "KZT",
                invoice,
                null,
                List.of(
                        JournalLine.debit(AccountRole.CASH, minorUnits),
                        JournalLine.credit(AccountRole.REVENUE, minorUnits)));
    }

    private UUID committed(Callable<UUID> work) throws Exception {
        transaction.begin();
        try {
            UUID id = work.call();
            transaction.commit();
            return id;
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
    }
}
