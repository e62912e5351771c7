package io.thermae.web.webhook;

import io.thermae.engagement.api.Webhooks;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a webhook is to be. */
public record WebhookRequest(
        @Size(max = 100) @Schema(example = "Our till") String name,
        @Size(max = 500)
                @Schema(
                        description = "https; of a machine on the public internet",
                        example = "https://till.aul-spa.example/hooks/thermae")
                String url,
        @Size(max = 50)
                @Schema(
                        description = "booking.placed, booking.confirmed, booking.moved, booking.cancelled,"
                                + " booking.checked_in, booking.completed, booking.no_show; invoice.issued, invoice.paid,"
                                + " invoice.written_off; credit_note.issued; payment.received, payment.refunded;"
                                + " customer.created, customer.updated, customer.merged, customer.erased",
                        example = "[\"booking.placed\", \"booking.moved\", \"booking.cancelled\"]")
                List<String> eventTypes) {

    Webhooks.Draft draft() {
        return new Webhooks.Draft(name, url, eventTypes);
    }

    /** The address often holds a token. */
    @Override
    public String toString() {
        return "WebhookRequest[" + name + "]";
    }
}
