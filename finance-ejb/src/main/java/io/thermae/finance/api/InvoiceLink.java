package io.thermae.finance.api;

import io.thermae.kernel.TenantId;
import jakarta.ejb.Local;
import java.util.Optional;
import java.util.UUID;

/** The link by which the customer of an invoice sees and pays it without signing in. A door: the link names no business elsewhere. */
@Local
public interface InvoiceLink {

    /** Reads the token of a link; empty if it is none of ours. Whether the business has that invoice is not looked at. */
    Optional<Opened> read(String token);

    /** What a link leads to. */
    record Opened(TenantId tenant, UUID invoiceId) {}
}
