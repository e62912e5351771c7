package io.thermae.web.chart;

import io.thermae.booking.api.DailyFigures;
import io.thermae.booking.api.ReportDays;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Period;
import io.thermae.web.json.Query;
import io.thermae.web.security.NeedsNoPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Utilisation to look at. */
@RequestScoped
@Path("reports/daily/chart")
@Tag(name = "Reports")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
@Produces({ChartFormat.SVG_TYPE, ChartFormat.PNG_TYPE})
public class UtilisationChartResource {

    @Inject
    ReportDays reportDays;

    @Inject
    CurrentCaller caller;

    @Context
    HttpHeaders headers;

    @GET
    @NeedsNoPermission("A master is shown himself; of others only who has REPORTS_READ is told")
    @Operation(
            summary = "How much of the working time is booked, as a chart",
            description =
                    "As `utilisation` of `GET /reports/daily`, of all together, or of a master or a service, with a line for as"
                            + " many days before. By"
                            + " days, weeks or months, as long as nobody says which; in the reader's language. `format` svg or"
                            + " png; unless it is said, as `Accept` says.")
    @APIResponse(
            responseCode = "200",
            description = "The chart",
            content = {
                @Content(mediaType = ChartFormat.SVG_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ChartFormat.PNG_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "not_found: no such branch, master or service that he may see")
    public Response draw(
            @BeanParam ChartFilter filter,
            @QueryParam("masterId") @Nullable String masterId,
            @QueryParam("serviceId") @Nullable String serviceId) {
        Query query = new Query();
        UUID master = query.id("masterId", masterId);
        UUID service = query.id("serviceId", serviceId);
        ChartFilter.Asked asked = filter.read(query, headers);
        Period period = asked.period();
        ReportQuestion question = new ReportQuestion(period.from(), period.to(), null, asked.branchId());
        Period before = new Period(question.previousFrom(), question.previousTo(), Period.Step.DAY);
        ReportDays.Part part = part(period, asked.branchId(), master, service);
        ReportDays.Part previous = part(before, asked.branchId(), master, service);
        Drawing drawing = UtilisationChart.of(
                period,
                figures(part),
                figures(previous),
                part.dirtyDays() + previous.dirtyDays(),
                caller.get().language());
        return asked.format().answer(drawing, "utilisation");
    }

    private ReportDays.Part part(Period period, @Nullable UUID branch, @Nullable UUID master, @Nullable UUID service) {
        return reportDays.report(
                new ReportDays.Question(period, ReportDays.By.BUSINESS, branch, master, service),
                null,
                ReportDays.MAX_DAYS);
    }

    private static List<DailyFigures> figures(ReportDays.Part part) {
        return part.lines().stream().map(ReportDays.Line::figures).toList();
    }
}
