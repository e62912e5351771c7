package io.thermae.web.report;

import io.thermae.finance.api.AgeingReport;
import io.thermae.finance.api.AgeingReport.Ageing;
import io.thermae.finance.api.AgeingReport.CustomerAgeing;
import io.thermae.finance.api.AgeingReport.Question;
import io.thermae.finance.api.TableOnPaper.Days;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.csv.Csv;
import io.thermae.web.json.Query;
import io.thermae.web.paper.TablePrinter;
import io.thermae.web.report.ReportPaper.Told;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
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

/** What is owed, by how long it is overdue: as JSON, as a table for spreadsheets, and on paper. */
@RequestScoped
@Path("reports/receivables")
@Tag(name = "Reports")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.FINANCE_VIEW)
@Produces({MediaType.APPLICATION_JSON, Csv.TYPE, ReportFormat.XLSX_TYPE, TablePrinter.PDF})
public class AgeingReportResource {

    /** By what it is told. */
    private enum By {
        BRANCH,
        CUSTOMER
    }

    @Inject
    AgeingReport ageingReport;

    @Inject
    ReportAnswers answers;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(
            summary = "What is owed",
            description =
                    "By branch or by customer, and by how long it is overdue: now, or `at` the end of a day that is over, as"
                            + " the books have it. With `compare` beside what was owed at the end of the month before, with"
                            + " `compareAt` at the end of any other earlier day. By customer it tells who has CUSTOMERS_READ, too, of at most"
                            + " 10,000 customers: of more it is refused (`too_many`), and `GET /receivables` has them page by"
                            + " page, as they are now. `format` json, csv, xlsx or pdf; unless it is said, as `Accept` says.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(oneOf = {AgeingReportJson.class, CustomerAgeingJson.class})),
                @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ReportFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TablePrinter.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "403", description = "forbidden: by customer without CUSTOMERS_READ")
    @APIResponse(responseCode = "404", description = "not_found: no such branch that he may see")
    public Response receivables(
            @QueryParam("by")
                    @Schema(
                            enumeration = {"branch", "customer"},
                            defaultValue = "branch")
                    @Nullable
                    String by,
            @QueryParam("branchId") @Nullable String branchId,
            @QueryParam("at") @Schema(example = "2026-11-30") @Nullable String at,
            @QueryParam("compare")
                    @Schema(
                            enumeration = {"true", "false"},
                            defaultValue = "false")
                    @Nullable
                    String compare,
            @QueryParam("compareAt") @Schema(example = "2026-10-31") @Nullable String compareAt,
            @QueryParam("format")
                    @Schema(
                            enumeration = {"json", "csv", "xlsx", "pdf"},
                            defaultValue = "json")
                    @Nullable
                    String format) {
        Query query = new Query();
        By of = query.oneOf("by", FinanceReportFilter.constant(by), By.values());
        UUID branch = query.id("branchId", branchId);
        LocalDate day = query.date("at", at);
        Boolean compared = query.truth("compare", compare);
        LocalDate other = query.date("compareAt", compareAt);
        ReportFormat form = ReportFormat.read(query, format, headers.getAcceptableMediaTypes());
        query.check();
        Question question = new Question(branch, day, Objects.requireNonNullElse(compared, false), other);
        boolean paper = form == ReportFormat.PDF;
        if (of == By.CUSTOMER) {
            CustomerAgeing ageing = ageingReport.customers(question);
            Told told = told(question, ageing.at(), ageing.previousAt(), By.CUSTOMER);
            ReportTable table = paper ? AgeingTable.paper(ageing) : AgeingTable.file(ageing);
            return answers.of(form, CustomerAgeingJson.of(ageing), table, told, answers.seen(branch));
        }
        Ageing ageing = ageingReport.ageing(question);
        Told told = told(question, ageing.at(), ageing.previousAt(), By.BRANCH);
        ReportTable table = paper ? AgeingTable.paper(ageing) : AgeingTable.file(ageing);
        return answers.of(form, AgeingReportJson.of(ageing), table, told, answers.seen(branch));
    }

    private static Told told(Question question, LocalDate at, @Nullable LocalDate before, By by) {
        return new Told(
                question.at() == null && before == null ? null : new Days(at, at),
                before == null ? null : new Days(before, before),
                null,
                ReportPaper.small(by));
    }
}
