package io.thermae.web.subscription;

import io.thermae.tenancy.api.BillingPeriod;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which plan is chosen, and for how long it is paid at once. */
public record PlanChoiceRequest(UUID planId, @Schema(example = "MONTHLY") BillingPeriod period) {}
