package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.List;

/**
 * Brings customers; who has a contact of a row already is the same customer, and left as he is.
 * The number of statements does not depend on the number of rows.
 */
@Local
public interface ImportCustomers {

    /** The outcome of each row, in their order: the same whether it is a dry run or not. */
    List<ImportOutcome> run(List<ImportRow<CustomerDetails>> rows, ImportManner manner);
}
