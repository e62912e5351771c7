package io.thermae.finance.payment;

import io.thermae.booking.api.HoldCustomer;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.TakePayment.Allocation;
import io.thermae.finance.api.TakePayment.Payment;
import io.thermae.finance.invoice.Addressees;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.RaceLost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who pays, and what for. */
@ApplicationScoped
public class Payers {

    @Inject
    StoredInvoices invoices;

    @Inject
    BranchScope scope;

    @Inject
    Addressees addressees;

    @Inject
    HoldCustomer holdCustomer;

    /**
     * The customer whose all the invoices are.
     *
     * @throws InvalidInput for an invoice that is unknown
     */
    Optional<UUID> common(Payment payment) {
        return common(read(payment));
    }

    /**
     * The customer who pays. His card is held until the transaction ends.
     *
     * @param common whose the invoices are: he pays if nobody else was said
     * @return null if it is nobody's card
     * @throws InvalidInput for a customer who is unknown
     */
    @Nullable
    UUID hold(Payment payment, Optional<UUID> common) {
        UUID said = payment.customerId();
        if (said != null) {
            return addressees.card(said).id();
        }
        return common.flatMap(holdCustomer::hold)
                .filter(card -> !card.nobodys())
                .map(HoldCustomer.Held::id)
                .orElse(null);
    }

    /**
     * The invoices in the order in which they are named, locked until the transaction ends.
     *
     * @param common whose they were before
     * @throws RaceLost if they have become another one's meanwhile
     */
    List<InvoiceView> lockInvoices(Payment payment, Optional<UUID> common) {
        invoices.lockAll(
                payment.allocations().stream().map(Allocation::invoiceId).toList());
        List<InvoiceView> locked = read(payment);
        if (!common(locked).equals(common)) {
            throw new RaceLost(new IllegalStateException("The card was merged"));
        }
        return locked;
    }

    private static Optional<UUID> common(List<InvoiceView> owed) {
        Set<@Nullable UUID> customers = new HashSet<>();
        owed.forEach(invoice -> customers.add(invoice.customerId()));
        return customers.size() == 1
                ? customers.stream().filter(Objects::nonNull).findFirst()
                : Optional.empty();
    }

    private List<InvoiceView> read(Payment payment) {
        List<UUID> named =
                payment.allocations().stream().map(Allocation::invoiceId).toList();
        Map<UUID, InvoiceView> there = invoices.find(named);
        List<InvoiceView> found = new ArrayList<>();
        List<FieldViolation> violations = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            InvoiceView invoice = there.get(named.get(i));
            if (invoice == null || !scope.sees(invoice.branchId())) {
                violations.add(new FieldViolation("allocations[" + i + "].invoiceId", "unknown_invoice"));
            } else {
                found.add(invoice);
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return found;
    }
}
