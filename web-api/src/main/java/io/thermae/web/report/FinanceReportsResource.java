package io.thermae.web.report;

import io.thermae.finance.api.MovementReport;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.RevenueReport;
import io.thermae.finance.api.TakingsReport;
import io.thermae.finance.api.TaxReport;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.csv.Csv;
import io.thermae.web.json.Query;
import io.thermae.web.paper.TablePrinter;
import io.thermae.web.security.NeedsPermission;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reports of money: as JSON, as a table for spreadsheets, and on paper. */
@RequestScoped
@Path("reports")
@Tag(name = "Reports")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.FINANCE_VIEW)
@Produces({MediaType.APPLICATION_JSON, Csv.TYPE, ReportFormat.XLSX_TYPE, TablePrinter.PDF})
public class FinanceReportsResource {

    private static final String DAYS = " At most 366 days of the business's books, both ends included, at once or by"
            + " `groupBy`. A manager is told what is of his branches. `format` json, csv, xlsx or pdf, which is in the"
            + " reader's language; unless it is said, as `Accept` says.";
    private static final String PARTS = "The report";
    private static final String NOT_FOUND = "not_found: no such branch that he may see";

    @Inject
    RevenueReport revenueReport;

    @Inject
    TaxReport taxReport;

    @Inject
    TakingsReport takingsReport;

    @Inject
    MovementReport movementReport;

    @Inject
    ReportAnswers answers;

    @Context
    HttpHeaders headers;

    @GET
    @Path("revenue")
    @Operation(
            summary = "What was earned",
            description = "What stands on the accounts of revenue, beside as many days before: of the business, or by"
                    + " branch, master, service, category or method of payment. Masters are known of lines that name them;"
                    + " a package is earned visit by visit; what people have posted themselves is nobody's. By method an"
                    + " invoice and its credit notes are split as it is paid now; `name` is the method, `UNPAID` what"
                    + " nobody has paid." + DAYS)
    @APIResponse(
            responseCode = "200",
            description = PARTS,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RevenueReportJson.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ReportFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TablePrinter.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    public Response revenue(
            @BeanParam FinanceReportFilter filter,
            @QueryParam("by")
                    @Schema(
                            enumeration = {"business", "branch", "master", "service", "category", "method"},
                            defaultValue = "business")
                    @Nullable
                    String by) {
        Query query = new Query();
        RevenueReport.By of = query.oneOf("by", FinanceReportFilter.constant(by), RevenueReport.By.values());
        FinanceReportFilter.Asked asked = filter.read(query, headers);
        ReportQuestion question = asked.question();
        RevenueReport.By told = Objects.requireNonNullElse(of, RevenueReport.By.BUSINESS);
        RevenueReportJson report = RevenueReportJson.of(question, revenueReport.revenue(question, told));
        return answer(asked, report, report.table("revenue"), ReportPaper.small(told));
    }

    @GET
    @Path("taxes")
    @Operation(
            summary = "Taxes",
            description = "By rate: the output tax of invoices, less what credit notes take back, and, below zero, the"
                    + " input tax of approved expenses that say a rate, less what was voided; `id` and `name` are the"
                    + " rate's, `kind` says which it is. A package is taxed when it is sold, its visits are not. What else"
                    + " was posted to the accounts of taxes (`TAXES_PAYABLE`, `TAXES_RECOVERABLE`), as what was paid to the"
                    + " state, is a row of its own (`UNDOCUMENTED`) for who is told of the whole business. Together the tax"
                    + " is what is more owed to the state, as those accounts have it." + DAYS)
    @APIResponse(
            responseCode = "200",
            description = PARTS,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TaxReportJson.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ReportFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TablePrinter.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    public Response taxes(@BeanParam FinanceReportFilter filter) {
        FinanceReportFilter.Asked asked = filter.read(headers);
        TaxReportJson report = TaxReportJson.of(asked.question(), taxReport.taxes(asked.question()));
        return answer(asked, report, report.table(asked.format()), "taxes");
    }

    @GET
    @Path("takings")
    @Operation(
            summary = "How money came and went back",
            description = "By method: payments with their tips, refunds, and gift cards that were sold and taken back."
                    + DAYS)
    @APIResponse(
            responseCode = "200",
            description = PARTS,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TakingsReportJson.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ReportFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TablePrinter.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    public Response takings(@BeanParam FinanceReportFilter filter) {
        FinanceReportFilter.Asked asked = filter.read(headers);
        TakingsReportJson report = TakingsReportJson.of(asked.question(), takingsReport.takings(asked.question()));
        return answer(asked, report, report.table(), "method");
    }

    @GET
    @Path("profit-and-loss")
    @Operation(
            summary = "Profit and loss",
            description = "Accounts of revenue and expense; the totals are the profit. Of branches it has what their"
                    + " documents have posted." + DAYS)
    @APIResponse(
            responseCode = "200",
            description = PARTS,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MovementReportJson.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ReportFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TablePrinter.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    public Response profitAndLoss(@BeanParam FinanceReportFilter filter) {
        return movements(filter, MovementReport.Of.PROFIT_AND_LOSS, "profit-and-loss");
    }

    @GET
    @Path("cash-flow")
    @Operation(
            summary = "Cash flow",
            description = "Accounts of the till, of the bank, and of what is on its way there, with what was there"
                    + " before and is there after." + DAYS)
    @APIResponse(
            responseCode = "200",
            description = PARTS,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MovementReportJson.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ReportFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TablePrinter.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    public Response cashFlow(@BeanParam FinanceReportFilter filter) {
        return movements(filter, MovementReport.Of.CASH_FLOW, "cash-flow");
    }

    @GET
    @Path("held")
    @Operation(
            summary = "What is held for others",
            description = "Deposits for visits to come, gift cards and packages that were sold, customers' credit, and"
                    + " tips. `at` instead of `from` and `to`: of one day, at whose end there is what `closing` says."
                    + DAYS)
    @APIResponse(
            responseCode = "200",
            description = PARTS,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MovementReportJson.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ReportFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TablePrinter.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    public Response held(
            @BeanParam FinanceReportFilter filter,
            @QueryParam("at") @Schema(example = "2026-11-30") @Nullable String at) {
        filter.isOf(at);
        return movements(filter, MovementReport.Of.HELD, "held");
    }

    private Response movements(FinanceReportFilter filter, MovementReport.Of of, String name) {
        FinanceReportFilter.Asked asked = filter.read(headers);
        MovementReportJson report =
                MovementReportJson.of(asked.question(), movementReport.movements(asked.question(), of));
        return answer(asked, report, report.table(name), "account");
    }

    private Response answer(FinanceReportFilter.Asked asked, Object json, ReportTable table, String by) {
        return answers.of(
                asked.format(),
                json,
                table,
                asked.told(by),
                answers.seen(asked.question().branchId()));
    }
}
