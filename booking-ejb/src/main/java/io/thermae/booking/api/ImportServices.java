package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.List;

/**
 * Brings services; one that has the name of a row already is the same service, and left as it is. The number of statements
 * does not depend on the number of rows, but on that of the categories that they name.
 */
@Local
public interface ImportServices {

    /** The outcome of each row, in their order: the same whether it is a dry run or not. */
    List<ImportOutcome> run(List<ImportRow<ServiceDetails>> rows, ImportManner manner);
}
