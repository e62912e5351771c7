package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.KnownThen;
import io.thermae.it.support.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What holds of a business's money whatever was done with it, as rows say it: each entry balances, and says what has become
 * of its document, which is there, and in which request; the trial balance is zero in each currency, what is kept is what was posted, also as it
 * was known at an instant, nothing that is owed is below nothing, documents say what the ledger says, and no number is left out.
 */
record MoneyAudit(Platform platform, Business business) {

    /** Holds all of it. */
    void agrees() {
        entriesBalance();
        EntryDocuments.missing().forEach(this::none);
        balancesAreTheSumsOfTheirLines();
        balancesAsOfAnInstantAreWhatWasRecordedUntilThen();
        nothingOwedIsBelowNothing();
        assertThat(InvoiceStormIT.booksAgree(platform, business)).isTrue();
        GiftCardStormIT.cardsAgree(platform, business);
        PackageStormIT.packagesAgree(platform, business);
        pointsAreTheSumsOfTheirEntries();
        documentsSayWhatIsPosted();
        noNumberIsLeftOut();
    }

    /** The roles to whose accounts something was posted: of those that are not among them nothing was shown. */
    Set<String> rolesPostedTo() {
        return database()
                .rows(
                        """
                        select distinct r.role
                        from finance.journal_line l
                        join finance.account_role r on r.tenant_id = l.tenant_id and r.account_id = l.account_id
                        where l.tenant_id = ?
                        """,
                        tenant())
                .stream()
                .map(row -> String.valueOf(row.get("role")))
                .collect(Collectors.toSet());
    }

    private void entriesBalance() {
        none(
                """
                select e.id from finance.journal_entry e
                left join finance.journal_line l on l.tenant_id = e.tenant_id and l.entry_id = e.id
                where e.tenant_id = ?
                group by e.id, e.line_count having count(l.position) <> e.line_count or sum(l.minor_units) <> 0
                """);
        none("select id from finance.journal_entry where tenant_id = ? and (event is null or request_id is null)");
        none(
                """
                select l.currency from finance.journal_line l
                where l.tenant_id = ? group by l.currency having sum(l.minor_units) <> 0
                """);
    }

    private void balancesAreTheSumsOfTheirLines() {
        none(
                """
                select account_id, currency, day, recorded_on, sum(kept) as kept, sum(posted) as posted
                from (select b.tenant_id, b.account_id, b.currency, b.day, b.recorded_on,
                             b.debit_minor - b.credit_minor as kept, 0 as posted
                      from finance.account_balance b
                      union all
                      select l.tenant_id, l.account_id, l.currency, l.day, (e.posted_at at time zone 'UTC')::date,
                             0, l.minor_units
                      from finance.journal_line l
                      join finance.journal_entry e on e.tenant_id = l.tenant_id and e.id = l.entry_id) both_sides
                where tenant_id = ?
                group by account_id, currency, day, recorded_on having sum(kept) <> sum(posted)
                """);
    }

    /** At two of the instants at which something was recorded, drawn by how much there is: the same in the same sequence. */
    private void balancesAsOfAnInstantAreWhatWasRecordedUntilThen() {
        KnownThen known = new KnownThen(business, database());
        List<Instant> recorded = known.instants();
        Random random = new Random(recorded.size());
        for (int i = 0; i < Math.min(2, recorded.size()); i++) {
            known.agrees(recorded.get(random.nextInt(recorded.size())), null);
        }
    }

    /** Liabilities stand in credit, account by account, in each currency. */
    private void nothingOwedIsBelowNothing() {
        none(
                """
                select a.code, b.currency, sum(b.debit_minor - b.credit_minor) as debit
                from finance.account a
                join finance.account_balance b on b.tenant_id = a.tenant_id and b.account_id = a.id
                where a.tenant_id = ? and a.kind = 'LIABILITY'
                group by a.code, b.currency having sum(b.debit_minor) > sum(b.credit_minor)
                """);
    }

    /** Of each customer, and of what is left of them; they are never fewer than none. */
    private void pointsAreTheSumsOfTheirEntries() {
        none(
                """
                select a.customer_id, a.balance, a.owed, e.points, e.owed as owed_by_entries, l.points as left_points
                from finance.loyalty_account a
                cross join lateral (select coalesce(sum(points), 0) as points, coalesce(sum(owed), 0) as owed
                                    from finance.loyalty_entry
                                    where tenant_id = a.tenant_id and customer_id = a.customer_id) e
                cross join lateral (select coalesce(sum(left_points), 0) as points
                                    from finance.loyalty_lot
                                    where tenant_id = a.tenant_id and customer_id = a.customer_id) l
                where a.tenant_id = ?
                  and (a.balance < 0 or a.owed < 0 or a.balance <> e.points or a.owed <> e.owed or a.balance <> l.points)
                """);
    }

    /** Account by account, in each currency. */
    private void documentsSayWhatIsPosted() {
        assertThat(database().rows(DocumentedBalances.DIFFERENCES, tenant()))
                .as("accounts on which something else stands than documents say")
                .isEmpty();
    }

    /** Of each series of documents; two of one number the database refuses. */
    private void noNumberIsLeftOut() {
        none(
                """
                select series, count(*), min(number), max(number) from finance.invoice
                where tenant_id = ? and number is not null
                group by series having min(number) <> 1 or max(number) <> count(*)
                """);
    }

    private void none(String query) {
        assertThat(database().rows(query, tenant())).as(query).isEmpty();
    }

    private AppDatabase database() {
        return platform.database();
    }

    private UUID tenant() {
        return business.tenantId();
    }
}
