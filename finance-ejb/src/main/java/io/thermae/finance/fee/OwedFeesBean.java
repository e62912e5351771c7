package io.thermae.finance.fee;

import io.thermae.finance.api.FeeView;
import io.thermae.finance.api.OwedFees;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Lists what is owed for visits that did not take place. */
@Stateless
@PermitAll
@TenantTransaction
public class OwedFeesBean implements OwedFees {

    @Inject
    StoredFees stored;

    @Override
    public List<FeeView> list(Filter filter, Portion portion) {
        return stored.list(filter, portion);
    }
}
