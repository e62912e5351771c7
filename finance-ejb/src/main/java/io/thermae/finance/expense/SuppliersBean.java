package io.thermae.finance.expense;

import io.thermae.finance.api.SupplierView;
import io.thermae.finance.api.Suppliers;
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

/** Keeps the suppliers. */
@Stateless
@PermitAll
@TenantTransaction
public class SuppliersBean implements Suppliers {

    @Inject
    StoredSuppliers stored;

    @Inject
    ExpectedVersion expected;

    @Override
    public List<SupplierView> list(Portion portion) {
        return stored.list(portion);
    }

    @Override
    public SupplierView get(UUID id) {
        return stored.get(id);
    }

    @Override
    public SupplierView add(String name, @Nullable String registrationNumber) {
        UUID id = Ids.next();
        stored.insert(id, name.strip(), registrationNumber);
        return stored.get(id);
    }

    @Override
    public SupplierView edit(UUID id, String name, @Nullable String registrationNumber) {
        lock(id);
        stored.update(id, name.strip(), registrationNumber);
        return stored.get(id);
    }

    @Override
    public void archive(UUID id) {
        lock(id);
        stored.archive(id);
    }

    private void lock(UUID id) {
        SupplierView supplier = stored.lock(id);
        expected.require(supplier.version());
    }
}
