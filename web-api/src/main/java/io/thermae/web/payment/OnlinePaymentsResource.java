package io.thermae.web.payment;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.api.OnlinePaymentView;
import io.thermae.finance.api.OnlinePayments;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.json.Query;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is paid on the web. */
@ApplicationScoped
@Path("payments/online")
@Tag(name = "Payments")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
@Produces(MediaType.APPLICATION_JSON)
public class OnlinePaymentsResource {

    @Inject
    OnlinePayments onlinePayments;

    @Inject
    OwnBusiness ownBusiness;

    @GET
    @Operation(
            summary = "What is paid on the web, the latest first",
            description =
                    "A manager's are those of his branches. `bookingId`, `invoiceId`, `status`. What has succeeded names the"
                            + " payment that has come of it.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<OnlinePaymentRowJson> list(
            @QueryParam("bookingId") @Nullable String bookingId,
            @QueryParam("invoiceId") @Nullable String invoiceId,
            @QueryParam("status") @Nullable String status,
            @BeanParam Paging paging) {
        Query query = new Query();
        OnlinePayments.Filter filter = new OnlinePayments.Filter(
                query.id("bookingId", bookingId),
                query.id("invoiceId", invoiceId),
                query.oneOf("status", status, OnlinePaymentStatus.values()));
        query.check();
        Portion portion = paging.read();
        ZoneId zone = ownBusiness.zone();
        return Page.of(
                onlinePayments.list(filter, portion),
                portion,
                payment -> OnlinePaymentRowJson.of(payment, zone),
                OnlinePaymentView::id);
    }
}
