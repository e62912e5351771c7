package io.thermae.finance.reportjob;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Begins a transaction that sees all parts as of one moment, whatever is posted meanwhile. */
@Stateless
@PermitAll
@CrossTenant(
        "How a transaction reads is said before anything else, the opening of the business included; it reads nothing itself")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OneMoment {

    @Inject
    Sql sql;

    @Inject
    ReadParts readParts;

    /** As {@link ReadParts#read}. */
    public Result read(Claim claim) {
        sql.update("set transaction isolation level repeatable read");
        return readParts.read(claim);
    }
}
