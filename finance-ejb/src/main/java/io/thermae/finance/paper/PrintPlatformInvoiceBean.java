package io.thermae.finance.paper;

import io.thermae.finance.api.PrintInvoice.Printed;
import io.thermae.finance.api.PrintPlatformInvoice;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** As {@link PrintInvoiceBean}, of the platform's invoices. */
@Stateless
@PermitAll
@CrossTenant("Draws outside of the transaction of the business in which the document was read")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PrintPlatformInvoiceBean implements PrintPlatformInvoice {

    @Inject
    ReadPlatformPaper read;

    @Override
    public Printed print(UUID id, Language language) {
        PlatformPaper paper = read.read(id, language);
        return new Printed(paper.document().number() + ".pdf", language, PlatformInvoicePaper.draw(paper));
    }
}
