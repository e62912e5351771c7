package io.thermae.web.invoice;

import io.thermae.finance.api.InvoiceDraft;
import io.thermae.kernel.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an invoice is to be. */
public record InvoiceRequest(
        @Nullable @Schema(description = "The caller's only one unless said") UUID branchId,
        @Nullable UUID customerId,
        @Nullable @Size(max = 200) @Schema(description = "As it is to stand on the document; the card's unless said")
                String customerName,
        @Nullable
                @Size(max = 12)
                @Schema(
                        description = "Capitals and digits; INV unless said. CN is that of credit notes",
                        example = "INV")
                String series,
        @Nullable
                @Min(0)
                @Max(365)
                @Schema(
                        description =
                                "How many days after it is issued it is due; as the business has decided unless said")
                Integer dueInDays,
        @Nullable @Size(max = 1000) String note,
        @Size(min = 1, max = 200) List<InvoiceLineRequest> lines) {

    /** A line. */
    public record InvoiceLineRequest(
            @Size(max = 300) @Schema(example = "Massage") String description,
            @Nullable UUID serviceId,
            @Nullable @Schema(description = "Who has served it, and earns by it") UUID masterId,
            @Nullable @Min(1) @Max(10_000) @Schema(defaultValue = "1") Integer quantity,
            Money unitPrice,
            @Nullable @Size(max = 10) @Schema(description = "Off the whole line; not with discount", example = "12.5")
                    String discountPercent,
            @Nullable Money discount,
            @Nullable @Schema(description = "That of the service unless said, or the standard one") UUID taxRateId) {}

    InvoiceDraft draft() {
        List<InvoiceDraft.Line> drafted = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            InvoiceLineRequest line = lines.get(i);
            String percent = line.discountPercent();
            drafted.add(new InvoiceDraft.Line(
                    line.description(),
                    line.serviceId(),
                    line.masterId(),
                    Objects.requireNonNullElse(line.quantity(), 1),
                    line.unitPrice(),
                    percent == null ? null : Percent.read("lines[" + i + "].discountPercent", percent),
                    line.discount(),
                    line.taxRateId()));
        }
        return new InvoiceDraft(branchId, customerId, customerName, series, dueInDays, note, drafted);
    }

    /** Names are not for logs. */
    @Override
    public String toString() {
        return "InvoiceRequest[" + lines.size() + " lines]";
    }
}
