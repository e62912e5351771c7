package io.thermae.finance.personal;

import io.thermae.booking.api.FollowMerge;
import io.thermae.finance.api.AccountRole;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.ledger.DocumentReference;
import io.thermae.finance.ledger.Journal;
import io.thermae.finance.ledger.JournalEntry;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.loyalty.MovePoints;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Gives the documents, payments, gift cards, packages, memberships and points of a card to another one; what is owed and what there is of credit goes with them in the ledger. */
@Stateless
@PermitAll
@TenantTransaction
public class FollowMergeBean implements FollowMerge {

    @Inject
    Sql sql;

    @Inject
    FinanceSettings settings;

    @Inject
    MovePoints movePoints;

    @Inject
    Journal journal;

    /** The cards are locked; then memberships before invoices before payments, as everybody locks them. */
    @Override
    public void merged(UUID from, UUID to) {
        sql.update(
                "update finance.membership set customer_id = ?, version = version + 1 where customer_id = ?", to, from);
        long owed = sum("select open_minor from finance.invoice where customer_id = ? order by id for update", from);
        sql.update("update finance.invoice set customer_id = ?, version = version + 1 where customer_id = ?", to, from);
        long credit =
                sum("select credit_minor from finance.payment where customer_id = ? order by id for update", from);
        sql.update("update finance.payment set customer_id = ?, version = version + 1 where customer_id = ?", to, from);
        sql.update(
                "update finance.gift_card set customer_id = ?, version = version + 1 where customer_id = ?", to, from);
        sql.update("update finance.package set customer_id = ?, version = version + 1 where customer_id = ?", to, from);
        movePoints.merge(from, to);
        List<JournalLine> lines = new ArrayList<>();
        PostingPolicy.add(lines, AccountRole.RECEIVABLES, to, owed);
        PostingPolicy.add(lines, AccountRole.RECEIVABLES, from, -owed);
        PostingPolicy.add(lines, AccountRole.CUSTOMER_CREDIT, from, credit);
        PostingPolicy.add(lines, AccountRole.CUSTOMER_CREDIT, to, -credit);
        if (!lines.isEmpty()) {
            journal.post(new JournalEntry(
                    settings.today(), settings.currency(), new DocumentReference("customer-merge", to), null, lines));
        }
    }

    private long sum(String select, UUID customer) {
        return sql.query(select, row -> row.getLong(1), customer).stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
