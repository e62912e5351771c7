package io.thermae.finance.loyalty;

import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.LoyaltyEntryKind;
import io.thermae.finance.api.LoyaltyProgramme.Terms;
import io.thermae.finance.invoice.Categories;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.packages.StoredPackages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was earned of invoices against what is paid of them, after each change of that, in the transaction of whoever has
 * locked them. What is earned follows from how far an invoice is paid, so nothing is earned twice, whoever looks and however often.
 */
@ApplicationScoped
public class PointsOfInvoices {

    @Inject
    StoredProgramme programme;

    @Inject
    StoredEarnings earnings;

    @Inject
    StoredPoints points;

    @Inject
    MovePoints movePoints;

    @Inject
    StoredInvoices invoices;

    @Inject
    StoredPackages packages;

    @Inject
    Categories categories;

    /** A payment pays some of these invoices now. Fees earn nothing, nor does what is nobody's any more. */
    public void paid(Collection<UUID> invoiceIds, UUID paymentId) {
        Optional<Terms> running = invoiceIds.isEmpty() ? Optional.empty() : programme.running();
        if (running.isEmpty()) {
            return;
        }
        for (InvoiceView invoice : inOrder(invoiceIds)) {
            if (invoice.kind() == InvoiceKind.INVOICE && invoice.fee() == null && isThere(invoice)) {
                Earning earning = earnings.find(invoice.id()).orElseGet(() -> begin(invoice, running.get()));
                follow(invoice, earning, running.get(), new Because(invoice.id(), paymentId, null, null));
            }
        }
    }

    /** A refund has taken back what was paid of these invoices. */
    public void refunded(Collection<UUID> invoiceIds, UUID paymentId, UUID refundId) {
        inOrder(invoiceIds).forEach(invoice -> followIfEarned(invoice, paymentId, refundId, null));
    }

    /** A credit note has taken some of an invoice back. */
    public void credited(UUID invoiceId, UUID creditNoteId) {
        inOrder(List.of(invoiceId)).forEach(invoice -> followIfEarned(invoice, null, null, creditNoteId));
    }

    /** Those of customers' cards, in the order in which their accounts are locked. */
    private List<InvoiceView> inOrder(Collection<UUID> invoiceIds) {
        return invoices.find(invoiceIds).values().stream()
                .filter(invoice -> invoice.customerId() != null)
                .sorted(Comparator.comparing((InvoiceView invoice) ->
                                Objects.requireNonNull(invoice.customerId()).toString())
                        .thenComparing(invoice -> invoice.id().toString()))
                .toList();
    }

    /** Who was erased gets nothing any more. */
    private boolean isThere(InvoiceView invoice) {
        return !points.lock(Objects.requireNonNull(invoice.customerId())).closed();
    }

    private void followIfEarned(
            InvoiceView invoice, @Nullable UUID paymentId, @Nullable UUID refundId, @Nullable UUID creditNoteId) {
        earnings.find(invoice.id())
                .ifPresent(earning -> follow(
                        invoice,
                        earning,
                        programme.running().orElse(null),
                        new Because(invoice.id(), paymentId, refundId, creditNoteId)));
    }

    /** What was earned becomes what is to be; more only while there is a programme, and never of somebody who was erased. */
    private void follow(InvoiceView invoice, Earning earning, @Nullable Terms running, Because because) {
        UUID customer = Objects.requireNonNull(invoice.customerId());
        PointsAccount account = movePoints.upToDate(customer);
        Set<Integer> byVisits = packages.paidLines(invoice.id());
        long target = EntitlementPolicy.points(
                earnings.paidByMoney(invoice.id()),
                invoice.lines().stream()
                        .filter(line -> !byVisits.contains(line.position()))
                        .map(line -> new EntitlementPolicy.Line(
                                line.gross().minorUnits() - line.credited().minorUnits(),
                                earning.positions().contains((long) line.position())))
                        .toList(),
                earning.earnPoints(),
                earning.earnMinor());
        long more = target - earning.points();
        if (more > 0 && running != null && !account.closed()) {
            earnings.become(invoice.id(), target);
            movePoints.come(account, more, LoyaltyEntryKind.EARN, running, because, null);
        } else if (more < 0) {
            earnings.become(invoice.id(), target);
            movePoints.takeBack(account, -more, because);
        }
    }

    private Earning begin(InvoiceView invoice, Terms terms) {
        boolean all = terms.serviceIds().isEmpty() && terms.categoryIds().isEmpty();
        Map<UUID, UUID> categoryOf = all ? Map.of() : categories.of(invoice);
        List<Long> positions = invoice.lines().stream()
                .filter(line -> all || counts(terms, line.serviceId(), categoryOf))
                .map(line -> (long) line.position())
                .toList();
        return earnings.begin(
                invoice.id(), new Earning(terms.earnPoints(), terms.earnAmount().minorUnits(), positions, 0));
    }

    private static boolean counts(Terms terms, @Nullable UUID service, Map<UUID, UUID> categoryOf) {
        if (service == null) {
            return false;
        }
        UUID category = categoryOf.get(service);
        return terms.serviceIds().contains(service)
                || category != null && terms.categoryIds().contains(category);
    }
}
