package io.thermae.web.visitor;

import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.PayableInvoices;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invoice, as who has its link sees it: of whom it is, is left out. */
public record PublicInvoiceJson(
        String businessName,
        @Nullable @Schema(example = "INV-000042") String number,
        InvoiceStatus status,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        List<PublicInvoiceLineJson> lines,
        @Schema(description = "What was to be paid: net and tax") Money total,
        @Schema(description = "What payments pay of it now") Money paid,
        @Schema(description = "What credit notes have taken back") Money credited,
        @Schema(description = "What is still owed") Money open,
        @Schema(description = "Whether what is still owed can be paid on the web at the moment") boolean payable,
        @Schema(description = "Whether a tip can be given with that, for those who have served") boolean tippable,
        @Nullable
                @Schema(
                        description =
                                "What is charged at least at once, and what a part has to leave open at least, if it leaves"
                                        + " anything; null if it is not payable, or not in parts")
                Money least) {

    /** A line. */
    public record PublicInvoiceLineJson(
            String description, int quantity, @Schema(description = "Tax included") Money total) {

        static PublicInvoiceLineJson of(InvoiceLineView line) {
            return new PublicInvoiceLineJson(line.description(), line.quantity(), line.gross());
        }
    }

    static PublicInvoiceJson of(PayableInvoices.Shown shown, String businessName) {
        InvoiceView invoice = shown.invoice();
        return new PublicInvoiceJson(
                businessName,
                invoice.number(),
                invoice.status(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.lines().stream().map(PublicInvoiceLineJson::of).toList(),
                invoice.gross(),
                invoice.paid(),
                invoice.credited(),
                invoice.open(),
                shown.payable(),
                shown.tippable(),
                shown.least());
    }

    /** Names may be in its lines. */
    @Override
    public String toString() {
        return "PublicInvoiceJson[" + status + "]";
    }
}
