package io.thermae.finance.paper;

import io.thermae.booking.api.CustomerCards;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.Invoices;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Language;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what stands on a document, all of it in one transaction. */
@Stateless
@PermitAll
@TenantTransaction
public class ReadPaper {

    @Inject
    Invoices invoices;

    @Inject
    StoredInvoices stored;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Branches branches;

    @Inject
    CustomerCards customerCards;

    @Inject
    CurrentCaller caller;

    /** As {@link io.thermae.finance.api.PrintInvoice#forReader}; that it was read is noted. */
    public Paper forReader(UUID id, @Nullable Language asked) {
        InvoiceView invoice = invoices.get(id);
        return paper(invoice, asked == null ? language(invoice.customerId()) : asked);
    }

    /** As {@link io.thermae.finance.api.PrintInvoice#forMail}. */
    public Paper forMail(UUID id, Language language) {
        return paper(stored.find(id).orElseThrow(() -> new NotFound("invoice")), language);
    }

    private Paper paper(InvoiceView invoice, Language language) {
        UUID credits = invoice.creditsId();
        String credited = credits == null
                ? null
                : stored.find(credits).map(InvoiceView::number).orElse(null);
        return new Paper(invoice, credited, seller(invoice.branchId()), language);
    }

    private Language language(@Nullable UUID customer) {
        return Optional.ofNullable(customer)
                .flatMap(customerCards::language)
                .flatMap(Language::ofTag)
                .orElseGet(() -> caller.get().language());
    }

    private Paper.Seller seller(UUID branchId) {
        BusinessView business = ownBusiness.known().orElseThrow(() -> new NotFound("business"));
        BranchView branch = branches.get(branchId);
        return new Paper.Seller(business.name(), branch.name(), branch.address(), branch.phone());
    }
}
