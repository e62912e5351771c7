package io.thermae.finance.verification;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Sql;
import io.thermae.kernel.SystemCheck;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** In how many businesses the last verification of the ledger has found differences. */
@Stateless
@Local(SystemCheck.class)
@PermitAll
@CrossTenant("Looks after the platform")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LedgerCheck implements SystemCheck {

    @Inject
    Sql sql;

    @Override
    public String name() {
        return "ledgers";
    }

    @Override
    public String unit() {
        return "businesses";
    }

    @Override
    public Finding look() {
        return Finding.upTo(
                0,
                sql.query("select doors.ledgers_with_differences()", row -> row.getLong(1))
                        .get(0));
    }
}
