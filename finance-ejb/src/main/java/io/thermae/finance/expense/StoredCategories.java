package io.thermae.finance.expense;

import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.ExpenseCategoryView;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The categories of expenses of the caller's tenant. */
@ApplicationScoped
public class StoredCategories {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    List<ExpenseCategoryView> list(Portion portion) {
        return sql.query(
                "select * from finance.expense_category where ?::uuid is null or id > ? order by id limit ?",
                StoredCategories::view,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    /** @throws NotFound if there is none */
    ExpenseCategoryView get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("expense_category"));
    }

    /** As {@link #get}, locked until the transaction ends. */
    ExpenseCategoryView lock(UUID id) {
        return sql.first(
                        "select * from finance.expense_category where id = ? for no key update",
                        StoredCategories::view,
                        id)
                .orElseThrow(() -> new NotFound("expense_category"));
    }

    /** Whether there is one that is in use. */
    boolean isInUse(UUID id) {
        return find(id).filter(category -> category.archivedAt() == null).isPresent();
    }

    private Optional<ExpenseCategoryView> find(UUID id) {
        return sql.first("select * from finance.expense_category where id = ?", StoredCategories::view, id);
    }

    /** @throws InvalidInput if another one in use has the name */
    void insert(UUID id, String name, @Nullable UUID accountId) {
        TakenName.unless(() -> sql.update(
                "insert into finance.expense_category (id, name, account_id) values (?, ?, ?)", id, name, accountId));
    }

    /** @throws InvalidInput if another one in use has the name */
    void update(UUID id, String name, @Nullable UUID accountId) {
        TakenName.unless(() -> sql.update(
                "update finance.expense_category set name = ?, account_id = ?, version = version + 1 where id = ?",
                name,
                accountId,
                id));
    }

    void archive(UUID id) {
        sql.update(
                "update finance.expense_category set archived_at = ?, version = version + 1"
                        + " where id = ? and archived_at is null",
                clock.instant(),
                id);
    }

    private record Account(AccountKind kind, boolean archived) {}

    /**
     * Holds that expenses can be posted to an account.
     *
     * @throws InvalidInput if there is none, or it is not one of expenses
     * @throws RuleBroken {@code ACCOUNT_ARCHIVED}
     */
    void requireAccount(@Nullable UUID accountId) {
        if (accountId == null) {
            return;
        }
        Account account = sql.first(
                        "select kind, archived_at is not null from finance.account where id = ?",
                        row -> new Account(AccountKind.valueOf(row.getString(1)), row.getBoolean(2)),
                        accountId)
                .orElseThrow(() -> new InvalidInput("accountId", "unknown_account"));
        if (account.kind() != AccountKind.EXPENSE) {
            throw new InvalidInput("accountId", "wrong_kind");
        }
        if (account.archived()) {
            throw new RuleBroken(ErrorCode.ACCOUNT_ARCHIVED);
        }
    }

    private static ExpenseCategoryView view(ResultSet row) throws SQLException {
        return new ExpenseCategoryView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("account_id", UUID.class),
                Timestamps.orNull(row, "archived_at"),
                row.getLong("version"));
    }
}
