package io.thermae.finance.report;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Begins a transaction in which all statements see what there was at one moment, whatever is posted meanwhile. */
@Stateless
@PermitAll
@CrossTenant(
        "How a transaction reads is said before anything else, the opening of the business included; it reads nothing itself")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OneMoment {

    @Inject
    Sql sql;

    /**
     * What is read. Whoever has a transaction already takes a second connection beside its own: ask without one.
     *
     * @param reading reads with beans of the business, which open it
     */
    public <T> T read(Supplier<T> reading) {
        sql.update("set transaction isolation level repeatable read");
        return reading.get();
    }
}
