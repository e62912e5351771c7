package io.thermae.engagement.event;

import io.thermae.finance.api.PayableInvoices;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Links of the invoices that can be paid on the web. */
final class OfferedLinks implements PayableInvoices {

    final Set<UUID> payable = new HashSet<>();

    @Override
    public String token(UUID invoiceId) {
        throw new AssertionError("Mails are nobody who has permissions");
    }

    @Override
    public Optional<String> offered(UUID invoiceId) {
        return payable.contains(invoiceId) ? Optional.of("token-of-" + invoiceId) : Optional.empty();
    }

    @Override
    public Shown shown(UUID invoiceId) {
        throw new AssertionError("Mails show nothing of it");
    }
}
