package io.thermae.web.report;

import io.thermae.finance.api.ReportJobKind;
import io.thermae.finance.api.ReportJobView;
import io.thermae.finance.api.ReportJobs;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.RevenueReport.By;
import io.thermae.finance.api.TableOnPaper.Days;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Period.Step;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.csv.Csv;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.json.Query;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.paper.TablePrinter;
import io.thermae.web.report.ReportPaper.Told;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reports of periods that are too long to wait for. */
@RequestScoped
@Path("reports/jobs")
@Tag(name = "Reports")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.FINANCE_VIEW)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReportJobsResource {

    @Inject
    ReportJobs reportJobs;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    ReportAnswers answers;

    @Context
    HttpHeaders headers;

    /** What is asked. */
    public record ReportJobRequest(
            ReportJobKind kind,
            @Nullable @Schema(description = "By what revenue is told apart; BUSINESS unless said") By by,
            @Schema(example = "2023-01-01") LocalDate from,
            @Schema(example = "2024-12-31") LocalDate to,
            @Nullable @Schema(description = "MONTH unless said; receivables are told by nothing else") Step groupBy,
            @Nullable UUID branchId,
            @Nullable
                    @Schema(
                            description = "Whether as many days directly before stand beside it, as in other reports",
                            defaultValue = "false")
                    Boolean compare) {}

    @POST
    @Mutation
    @Operation(
            summary = "Have a report of a long period worked out",
            description =
                    "At most 3,660 days, both ends included. It is worked out month by month (by weeks, in parts of whole"
                            + " weeks) as of one moment, with the rows of the report of the same name, as `GET"
                            + " /reports/revenue`, without balances; with `compare` beside as many days directly before, whose"
                            + " parts are worked out, too, else without them. Receivables are"
                            + " told as of the last day of each month and of the period, which are not to come; with `compare`"
                            + " beside the days that lie as far before as the period is long. Bookings are told by branch, as"
                            + " `GET /reports/daily`, for who has REPORTS_READ, too. Five of a business can be under way. After a"
                            + " week it is forgotten.")
    @APIResponse(
            responseCode = "202",
            description = "It will be",
            content = @Content(schema = @Schema(implementation = ReportJobJson.class)))
    @APIResponse(responseCode = "404", description = "not_found: no such branch that he may see")
    @APIResponse(responseCode = "403", description = "forbidden: bookings without REPORTS_READ")
    @APIResponse(responseCode = "409", description = "too_many_reports")
    public Response queue(ReportJobRequest request) {
        Query query = new Query();
        query.period(request.from(), request.to(), ReportJobs.MAX_DAYS);
        Step step = Objects.requireNonNullElse(request.groupBy(), Step.MONTH);
        if (request.kind() == ReportJobKind.RECEIVABLES && step != Step.MONTH) {
            query.refuse("groupBy", "unknown_value", Map.of());
        }
        query.check();
        By by = request.kind() == ReportJobKind.REVENUE ? Objects.requireNonNullElse(request.by(), By.BUSINESS) : null;
        ReportJobView job = reportJobs.queue(new ReportJobs.Question(
                request.kind(),
                by,
                request.from(),
                request.to(),
                step,
                request.branchId(),
                Objects.requireNonNullElse(request.compare(), false)));
        return Response.status(Response.Status.ACCEPTED).entity(json(job)).build();
    }

    @GET
    @Operation(
            summary = "Reports of long periods, the latest first",
            description =
                    "An owner sees all; others those that they have asked for, as long as they see all of its branches.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<ReportJobJson> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(reportJobs.list(portion), portion, this::json, ReportJobView::id);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far a report of a long period is")
    @APIResponse(
            responseCode = "200",
            description = "The report, without what it tells",
            content = @Content(schema = @Schema(implementation = ReportJobJson.class)))
    public ReportJobJson get(@PathParam("id") UUID id) {
        return json(reportJobs.get(id));
    }

    @GET
    @Path("{id}/result")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE, ReportFormat.XLSX_TYPE, TablePrinter.PDF})
    @Operation(
            summary = "What a report of a long period tells",
            description = "As the report of the same name by `groupBy`, if it is compared. `format` json, csv, xlsx or"
                    + " pdf; unless it is said, as `Accept` says.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        oneOf = {
                                            LongReportJson.class,
                                            LongTaxesJson.class,
                                            LongTakingsJson.class,
                                            LongMovementsJson.class,
                                            LongReceivablesJson.class,
                                            LongBookingsJson.class,
                                            RevenueReportJson.class,
                                            TaxReportJson.class,
                                            TakingsReportJson.class,
                                            MovementReportJson.class
                                        })),
                @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ReportFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TablePrinter.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "409", description = "illegal_transition: it is not done")
    public Response result(
            @PathParam("id") UUID id,
            @QueryParam("format")
                    @Schema(
                            enumeration = {"json", "csv", "xlsx", "pdf"},
                            defaultValue = "json")
                    @Nullable
                    String format) {
        Query query = new Query();
        ReportFormat form = ReportFormat.read(query, format, headers.getAcceptableMediaTypes());
        ReportJobView job = reportJobs.get(id);
        ReportJobs.Question question = job.question();
        query.check();
        LongAnswer answer = LongAnswer.of(question, reportJobs.result(id), form);
        ReportQuestion whole = question.whole();
        Days days = new Days(question.from(), question.to());
        Days before = question.compared() ? new Days(whole.previousFrom(), whole.previousTo()) : null;
        return answers.of(
                form,
                answer.json(),
                answer.table(),
                new Told(days, before, question.step(), answer.by()),
                job.branches());
    }

    @DELETE
    @Mutation
    @Path("{id}")
    @Operation(summary = "Cancel a report of a long period, or forget what it tells")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response remove(@PathParam("id") UUID id) {
        reportJobs.remove(id);
        return Response.noContent().build();
    }

    private ReportJobJson json(ReportJobView job) {
        return ReportJobJson.of(job, ownBusiness.zone());
    }
}
