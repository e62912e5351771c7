package io.thermae.finance.paper;

import io.thermae.finance.api.PrintTable;
import io.thermae.finance.api.TableOnPaper;
import io.thermae.kernel.CrossTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Draws what it is given: pages take their time, and a transaction has one of the pool's connections. */
@Stateless
@PermitAll
@CrossTenant("Reads nothing: whoever has read the rows says what stands in the table")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PrintTableBean implements PrintTable {

    @Override
    public byte[] draw(TableOnPaper table) {
        return TablePaper.draw(table);
    }
}
