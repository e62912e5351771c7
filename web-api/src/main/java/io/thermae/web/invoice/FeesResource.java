package io.thermae.web.invoice;

import io.thermae.booking.api.FeeKind;
import io.thermae.finance.api.FeeStatus;
import io.thermae.finance.api.FeeView;
import io.thermae.finance.api.OwedFees;
import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.json.Times;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is owed for visits that did not take place: charged, waived, or to be decided. */
@ApplicationScoped
@Path("fees")
@Tag(name = "Invoices")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FEES_WAIVE, Permission.FINANCE_VIEW})
@Produces(MediaType.APPLICATION_JSON)
public class FeesResource {

    @Inject
    OwedFees owedFees;

    @Inject
    OwnBusiness ownBusiness;

    /** What a client owes for a visit that did not take place. */
    public record FeeJson(
            UUID id,
            UUID bookingId,
            String bookingNumber,
            UUID branchId,
            FeeKind kind,
            @Schema(description = "As the booking says it: without tax where prices are without tax") Money amount,
            OffsetDateTime owedAt,
            @Schema(
                            description =
                                    "UNDECIDED: neither invoiced nor waived; CHARGED: invoiced, or as much of it as was paid"
                                            + " ahead; WAIVED: the business does without it")
                    FeeStatus status) {

        static FeeJson of(FeeView fee, ZoneId zone) {
            return new FeeJson(
                    fee.id(),
                    fee.bookingId(),
                    fee.bookingNumber(),
                    fee.branchId(),
                    fee.kind(),
                    fee.amount(),
                    Times.at(fee.owedAt(), zone),
                    fee.status());
        }
    }

    @GET
    @Operation(
            summary = "Fees of late cancellations and missed visits, what is owed for longest first",
            description =
                    "A manager's are those of his branches. `branchId`; `status`: `UNDECIDED` are those that somebody still"
                            + " has to charge (`POST /bookings/{id}/fee-invoice`) or to waive (`POST /bookings/{id}/waiver`,"
                            + " with a reason). What was waived before it was owed is not among them.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<FeeJson> list(@BeanParam FeeFilter filter, @BeanParam Paging paging) {
        Portion portion = paging.read();
        ZoneId zone = ownBusiness.zone();
        return Page.of(owedFees.list(filter.read(), portion), portion, fee -> FeeJson.of(fee, zone), FeeView::id);
    }
}
