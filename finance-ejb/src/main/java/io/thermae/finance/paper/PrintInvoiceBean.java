package io.thermae.finance.paper;

import io.thermae.finance.api.PrintInvoice;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws what one short transaction has read: pages take their time, and a transaction has one of the pool's connections. */
@Stateless
@PermitAll
@CrossTenant("Draws outside of the transaction of the business in which the document was read")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PrintInvoiceBean implements PrintInvoice {

    @Inject
    ReadPaper read;

    @Override
    public Printed forReader(UUID id, @Nullable Language asked) {
        return draw(read.forReader(id, asked));
    }

    @Override
    public Printed forMail(UUID id, Language language) {
        return draw(read.forMail(id, language));
    }

    /** Numbers are of letters and digits. */
    private static Printed draw(Paper paper) {
        String name = Objects.requireNonNullElse(paper.document().number(), "draft") + ".pdf";
        return new Printed(name, paper.language(), InvoicePaper.draw(paper));
    }
}
