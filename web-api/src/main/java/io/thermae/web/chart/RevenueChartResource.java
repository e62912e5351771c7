package io.thermae.web.chart;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.RevenueReport;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Period;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Query;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Revenue to look at. */
@RequestScoped
@Path("reports/revenue/chart")
@Tag(name = "Reports")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.FINANCE_VIEW)
@Produces({ChartFormat.SVG_TYPE, ChartFormat.PNG_TYPE})
public class RevenueChartResource {

    @Inject
    RevenueReport revenueReport;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    CurrentCaller caller;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(
            summary = "What was earned, as a chart",
            description = "As `GET /reports/revenue`, without tax, in the currency of the business, with a line for as"
                    + " many days before. By days, weeks or months, as long as nobody says which; in the reader's language."
                    + " `format` svg or png; unless it is said, as `Accept` says.")
    @APIResponse(
            responseCode = "200",
            description = "The chart",
            content = {
                @Content(mediaType = ChartFormat.SVG_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ChartFormat.PNG_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "not_found: no such branch that he may see")
    public Response draw(@BeanParam ChartFilter filter) {
        ChartFilter.Asked asked = filter.read(new Query(), headers);
        Period period = asked.period();
        ReportQuestion question = new ReportQuestion(period.from(), period.to(), period.by(), asked.branchId());
        String currency = ownBusiness.known().map(BusinessView::currency).orElseThrow(() -> new NotFound("business"));
        Drawing drawing = RevenueChart.of(
                question,
                revenueReport.revenue(question, RevenueReport.By.BUSINESS),
                Currency.getInstance(currency),
                caller.get().language());
        return asked.format().answer(drawing, "revenue");
    }
}
