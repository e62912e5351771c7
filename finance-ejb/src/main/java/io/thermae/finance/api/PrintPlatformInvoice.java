package io.thermae.finance.api;

import io.thermae.kernel.Language;
import jakarta.ejb.Local;
import java.util.UUID;

/**
 * Draws invoices of the platform to the business of the call on pages, each time anew and outside of any transaction: nothing of
 * it is kept.
 */
@Local
public interface PrintPlatformInvoice {

    /**
     * The document, as it is now.
     *
     * @throws io.thermae.kernel.NotFound if the business has none such
     */
    PrintInvoice.Printed print(UUID id, Language language);
}
