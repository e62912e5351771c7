package io.thermae.finance.online;

import io.thermae.booking.api.FeeKind;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.TaxRounding;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents that are open, or are not. */
final class OpenDocuments extends StoredInvoices {

    static final UUID BRANCH = new UUID(7, 7);

    private final Map<UUID, InvoiceView> byId = new HashMap<>();
    private final Map<UUID, UUID> visits = new HashMap<>();
    private final Map<UUID, UUID> fees = new HashMap<>();

    /** One of a hundred, of which so much is open. */
    static InvoiceView document(
            InvoiceKind kind, InvoiceStatus status, long open, @Nullable UUID bookingId, @Nullable UUID creditsId) {
        return document(kind, status, open, bookingId, creditsId, null, List.of());
    }

    /** An invoice of a hundred with one line, of a fee or not. */
    static InvoiceView ofLine(
            InvoiceStatus status, long open, @Nullable FeeKind fee, @Nullable UUID productId, @Nullable UUID masterId) {
        return ofLine(status, open, fee, productId, masterId, 100);
    }

    /** The same with a line of another price. */
    static InvoiceView ofLine(
            InvoiceStatus status,
            long open,
            @Nullable FeeKind fee,
            @Nullable UUID productId,
            @Nullable UUID masterId,
            long price) {
        InvoiceLineView line = new InvoiceLineView(
                1,
                "Massage",
                null,
                productId,
                masterId,
                1,
                money(price),
                null,
                money(0),
                null,
                null,
                0,
                money(price),
                money(0),
                money(price),
                null,
                money(0));
        return document(InvoiceKind.INVOICE, status, open, null, null, fee, List.of(line));
    }

    private static InvoiceView document(
            InvoiceKind kind,
            InvoiceStatus status,
            long open,
            @Nullable UUID bookingId,
            @Nullable UUID creditsId,
            @Nullable FeeKind fee,
            List<InvoiceLineView> lines) {
        return new InvoiceView(
                UUID.randomUUID(),
                kind,
                status,
                "INV",
                status == InvoiceStatus.DRAFT ? null : "INV-000042",
                BRANCH,
                null,
                null,
                bookingId,
                creditsId,
                fee,
                true,
                TaxRounding.LINE,
                lines,
                money(100),
                money(0),
                money(100),
                money(100 - open),
                money(0),
                money(open),
                null,
                14,
                null,
                null,
                null,
                Instant.EPOCH,
                1);
    }

    static InvoiceView invoice(InvoiceStatus status, long open) {
        return document(InvoiceKind.INVOICE, status, open, null, null);
    }

    static Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance("KZT"));
    }

    InvoiceView with(InvoiceView document) {
        byId.put(document.id(), document);
        return document;
    }

    InvoiceView ofVisit(UUID bookingId, InvoiceStatus status, long open) {
        InvoiceView invoice = with(document(InvoiceKind.INVOICE, status, open, bookingId, null));
        visits.put(bookingId, invoice.id());
        return invoice;
    }

    InvoiceView ofFeeOf(UUID bookingId, InvoiceStatus status, long open) {
        InvoiceView invoice = with(document(InvoiceKind.INVOICE, status, open, bookingId, null));
        fees.put(bookingId, invoice.id());
        return invoice;
    }

    @Override
    public Optional<InvoiceView> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<UUID> ofBooking(UUID bookingId) {
        return Optional.ofNullable(visits.get(bookingId));
    }

    @Override
    public Optional<UUID> ofFee(UUID bookingId) {
        return Optional.ofNullable(fees.get(bookingId));
    }
}
