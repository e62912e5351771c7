package io.thermae.finance.invoice;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.FindBookings;
import io.thermae.booking.api.Masters;
import io.thermae.booking.api.Services;
import io.thermae.finance.api.InvoiceDraft;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.Invoices;
import io.thermae.finance.reading.NoteSeen;
import io.thermae.finance.reading.Shown;
import io.thermae.finance.tax.RatesForLines;
import io.thermae.finance.tax.StoredServiceTaxes;
import io.thermae.finance.tax.StoredTaxRates;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws invoices up, and shows them. */
@Stateless
@PermitAll
@TenantTransaction
public class InvoicesBean implements Invoices {

    /** Documents show who owes. */
    private static final Shown<InvoiceView> INVOICES =
            new Shown<>("finance.invoice", "invoices", InvoiceView::id, InvoiceView::customerId);

    private static final Set<BookingStatus> BILLABLE = EnumSet.of(
            BookingStatus.PENDING, BookingStatus.CONFIRMED, BookingStatus.CHECKED_IN, BookingStatus.COMPLETED);

    @Inject
    StoredInvoices stored;

    @Inject
    StoredTaxRates rates;

    @Inject
    StoredServiceTaxes ofServices;

    @Inject
    FinanceSettings settings;

    @Inject
    BranchScope scope;

    @Inject
    Addressees addressees;

    @Inject
    FindBookings findBookings;

    @Inject
    Services services;

    @Inject
    Masters masters;

    @Inject
    BookingDiscount bookingDiscount;

    @Inject
    ExpectedVersion expected;

    @Inject
    NoteSeen noteSeen;

    @Override
    public List<InvoiceView> list(Filter filter, Portion portion) {
        return noteSeen.all(INVOICES, stored.list(filter, portion));
    }

    @Override
    public InvoiceView get(UUID id) {
        return noteSeen.one(INVOICES, stored.get(id));
    }

    @Override
    public InvoiceView draft(InvoiceDraft draft) {
        UUID branch = scope.choose(draft.branchId());
        requireMasters(draft.lines());
        NewDocument document = document(draft, branch, addressees.said(draft.customerId(), draft.customerName()), null);
        return stored.get(stored.insert(document).orElseThrow());
    }

    @Override
    public InvoiceView draftOfBooking(
            UUID bookingId, @Nullable UUID taxRateId, @Nullable String series, @Nullable Integer dueDays) {
        BookingView booking = findBookings.get(bookingId);
        if (!scope.sees(booking.branchId())) {
            throw new NotFound("booking");
        }
        if (!BILLABLE.contains(booking.status())) {
            throw new RuleBroken(
                    ErrorCode.ILLEGAL_TRANSITION,
                    Map.of("from", booking.status().name()));
        }
        if (taxRateId != null
                && rates.inUse().stream().noneMatch(rate -> rate.id().equals(taxRateId))) {
            throw new InvalidInput("taxRateId", "unknown_tax_rate");
        }
        Addressees.Addressee addressee = addressees.of(booking);
        List<InvoiceDraft.Line> lines = linesOf(booking, addressee.customerId(), taxRateId);
        InvoiceDraft draft = new InvoiceDraft(booking.branchId(), null, null, series, dueDays, null, lines);
        NewDocument document = document(draft, booking.branchId(), addressee, bookingId);
        UUID id = stored.insert(document).orElseThrow(() -> alreadyInvoiced(bookingId));
        return stored.get(id);
    }

    private List<InvoiceDraft.Line> linesOf(BookingView booking, @Nullable UUID customerId, @Nullable UUID taxRateId) {
        List<BookingView.Item> items =
                booking.items().stream().filter(item -> !item.leftOut()).toList();
        Map<UUID, Integer> percents = customerId == null
                ? Map.of()
                : bookingDiscount.percentsOff(
                        customerId,
                        booking.branchId(),
                        items.stream().map(BookingView.Item::serviceId).toList());
        return items.stream()
                .map(item -> new InvoiceDraft.Line(
                        item.serviceName(),
                        item.serviceId(),
                        item.masterId(),
                        1,
                        item.price(),
                        percents.get(item.serviceId()),
                        null,
                        taxRateId))
                .toList();
    }

    private RuleBroken alreadyInvoiced(UUID bookingId) {
        return stored.ofBooking(bookingId)
                .map(id -> new RuleBroken(ErrorCode.ALREADY_INVOICED, Map.of("invoiceId", id.toString())))
                .orElseGet(() -> new RuleBroken(ErrorCode.ALREADY_INVOICED));
    }

    @Override
    public InvoiceView edit(UUID id, InvoiceDraft draft) {
        InvoiceView before = stored.get(id);
        // before the invoice, as everybody locks them
        Addressees.Addressee addressee = addressees.said(draft.customerId(), draft.customerName());
        UUID branch = scope.choose(Objects.requireNonNullElse(draft.branchId(), before.branchId()));
        InvoiceView locked = lockDraft(id);
        requireMasters(draft.lines());
        stored.replace(id, document(draft, branch, addressee, locked.bookingId()));
        return stored.get(id);
    }

    @Override
    public void remove(UUID id) {
        lockDraft(id);
        stored.delete(id);
    }

    private InvoiceView lockDraft(UUID id) {
        InvoiceView invoice = stored.lock(id);
        expected.require(invoice.version());
        SettlementPolicy.requireDraft(invoice.status());
        return invoice;
    }

    private NewDocument document(
            InvoiceDraft draft, UUID branch, Addressees.Addressee addressee, @Nullable UUID bookingId) {
        String series = DocumentNumberPolicy.seriesOf(draft.series());
        if (!DocumentNumberPolicy.isSeries(series)) {
            throw new InvalidInput("series", "invalid_format");
        }
        Set<UUID> named = requireServices(draft.lines());
        FinanceSettings.Decided decided = settings.decided();
        String currency = settings.currency();
        return new NewDocument(
                InvoiceKind.INVOICE,
                series,
                branch,
                addressee.customerId(),
                addressee.name(),
                bookingId,
                null,
                null,
                currency,
                decided.taxInclusive(),
                decided.taxRounding(),
                Optional.ofNullable(draft.dueDays()).orElse(decided.dueDays()),
                draft.note(),
                DraftPolicy.work(
                        draft.lines(),
                        currency,
                        new RatesForLines(rates.inUse(), ofServices.of(named)),
                        decided.taxInclusive(),
                        decided.taxRounding()));
    }

    private void requireMasters(List<InvoiceDraft.Line> lines) {
        Set<UUID> known = masters.known(lines.stream()
                .map(InvoiceDraft.Line::masterId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        for (int i = 0; i < lines.size(); i++) {
            UUID master = lines.get(i).masterId();
            if (master != null && !known.contains(master)) {
                throw new InvalidInput("lines[" + i + "].masterId", "unknown_master");
            }
        }
    }

    /** @return which they are */
    private Set<UUID> requireServices(List<InvoiceDraft.Line> lines) {
        Set<UUID> known = services.categories(lines.stream()
                        .map(InvoiceDraft.Line::serviceId)
                        .filter(Objects::nonNull)
                        .toList())
                .keySet();
        for (int i = 0; i < lines.size(); i++) {
            UUID service = lines.get(i).serviceId();
            if (service != null && !known.contains(service)) {
                throw new InvalidInput("lines[" + i + "].serviceId", "unknown_service");
            }
        }
        return known;
    }
}
