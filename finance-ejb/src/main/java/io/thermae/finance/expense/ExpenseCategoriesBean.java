package io.thermae.finance.expense;

import io.thermae.finance.api.ExpenseCategories;
import io.thermae.finance.api.ExpenseCategoryView;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the categories of expenses. */
@Stateless
@PermitAll
@TenantTransaction
public class ExpenseCategoriesBean implements ExpenseCategories {

    @Inject
    StoredCategories stored;

    @Inject
    ExpectedVersion expected;

    @Override
    public List<ExpenseCategoryView> list(Portion portion) {
        return stored.list(portion);
    }

    @Override
    public ExpenseCategoryView get(UUID id) {
        return stored.get(id);
    }

    @Override
    public ExpenseCategoryView add(String name, @Nullable UUID accountId) {
        stored.requireAccount(accountId);
        UUID id = Ids.next();
        stored.insert(id, name.strip(), accountId);
        return stored.get(id);
    }

    @Override
    public ExpenseCategoryView edit(UUID id, String name, @Nullable UUID accountId) {
        lock(id);
        stored.requireAccount(accountId);
        stored.update(id, name.strip(), accountId);
        return stored.get(id);
    }

    @Override
    public void archive(UUID id) {
        lock(id);
        stored.archive(id);
    }

    private void lock(UUID id) {
        ExpenseCategoryView category = stored.lock(id);
        expected.require(category.version());
    }
}
