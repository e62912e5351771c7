package io.thermae.web.payroll;

import io.thermae.booking.api.RevenueNames;
import io.thermae.finance.api.ExpenseMethod;
import io.thermae.finance.api.PayrollLineView;
import io.thermae.finance.api.PayrollRunView;
import io.thermae.finance.api.Payrolls;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.csv.Csv;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.json.Query;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.paper.TablePrinter;
import io.thermae.web.payroll.PayrollJson.PayrollLineJson;
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
import java.util.List;
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

/** Payrolls: what masters have earned, worked out, approved, paid. */
@RequestScoped
@Path("payrolls")
@Tag(name = "Payroll")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.PAYROLL_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PayrollsResource {

    @Inject
    Payrolls payrolls;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    RevenueNames revenueNames;

    @Inject
    TablePrinter printer;

    @Context
    HttpHeaders headers;

    /** Of which days a payroll is. */
    public record PayrollRequest(
            @Schema(description = "The first day", example = "2024-03-01") LocalDate from,
            @Schema(description = "The day after the last; tomorrow at the latest", example = "2024-04-01")
                    LocalDate to) {}

    /** How masters are paid. */
    public record PayrollPaymentRequest(
            @Schema(example = "BANK_TRANSFER") ExpenseMethod method,
            @Nullable
                    @Schema(
                            description =
                                    "Whether cash leaves the open drawer of a branch; else it comes from elsewhere",
                            defaultValue = "true")
                    Boolean fromDrawer,
            @Nullable @Schema(description = "Whose drawer that is: the caller's only branch unless said")
                    UUID branchId) {}

    @GET
    @Operation(summary = "Payrolls, the latest first", description = "Each with what masters are paid by it.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<PayrollJson> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(payrolls.list(portion), portion, this::json, PayrollRunView::id);
    }

    @POST
    @Mutation
    @Operation(
            summary = "Draw up a payroll",
            description =
                    "It counts what was paid before `to` and is in no payroll yet, since the first payroll began: each"
                            + " payment, refund and tip once. What was given back later comes into the next one, below"
                            + " zero.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = PayrollJson.class)))
    @APIResponse(responseCode = "409", description = "payroll_open: another one is a draft")
    public Response add(PayrollRequest request) {
        return Created.of(json(payrolls.draft(request.from(), request.to())));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A payroll")
    @APIResponse(
            responseCode = "200",
            description = "The payroll",
            content = @Content(schema = @Schema(implementation = PayrollJson.class)))
    public PayrollJson get(@PathParam("id") UUID id) {
        return json(payrolls.get(id));
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(summary = "Delete a payroll that is a draft")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "illegal_transition: it was approved")
    public Response remove(@PathParam("id") UUID id) {
        payrolls.remove(id);
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/lines")
    @Operation(
            summary = "What a payroll counts, payment by payment",
            description = "`masterId`: the statement of one master.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<PayrollLineJson> lines(
            @PathParam("id") UUID id, @QueryParam("masterId") @Nullable String masterId, @BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(
                payrolls.lines(id, master(masterId), portion), portion, PayrollLineJson::of, PayrollLineView::id);
    }

    @GET
    @Path("{id}/statement")
    @Produces({Csv.TYPE, TablePrinter.PDF})
    @Operation(
            summary = "What a payroll counts, to hand out",
            description =
                    "`masterId`: the statement of one master; without it CSV has the lines of all, and PDF what each is paid."
                            + " `format` csv or pdf, which is in the reader's language; unless it is said, as `Accept` says. In CSV"
                            + " amounts below zero begin with an apostrophe, as each cell does that a spreadsheet would take"
                            + " for a formula.")
    @APIResponse(
            responseCode = "200",
            description = "CSV (RFC 4180), or pages",
            content = {
                @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = TablePrinter.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response statement(
            @PathParam("id") UUID id,
            @QueryParam("masterId") @Nullable String masterId,
            @QueryParam("format")
                    @Schema(
                            enumeration = {"csv", "pdf"},
                            defaultValue = "csv")
                    @Nullable
                    String format) {
        Query query = new Query();
        UUID master = query.id("masterId", masterId);
        StatementFormat form = StatementFormat.read(query, format, headers.getAcceptableMediaTypes());
        query.check();
        return form == StatementFormat.PDF ? printed(payrolls.get(id), master) : csv(id, master);
    }

    private Response csv(UUID id, @Nullable UUID master) {
        return Response.ok(PayrollCsv.of(PayrollLines.of(payrolls, id, master)))
                .type(Csv.TYPE + "; charset=utf-8; header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"payroll.csv\"")
                .build();
    }

    private Response printed(PayrollRunView run, @Nullable UUID master) {
        if (master == null) {
            Map<UUID, String> names = revenueNames.of(run.statements().stream()
                    .map(PayrollRunView.Statement::masterId)
                    .toList());
            return printer.print("payroll", null, head -> new PayrollPaper(run, names, head).summary());
        }
        List<PayrollLineView> lines = PayrollLines.of(payrolls, run.id(), master);
        Map<UUID, String> names = revenueNames.of(List.of(master));
        return printer.print("payroll", null, head -> new PayrollPaper(run, names, head).statement(master, lines));
    }

    private static @Nullable UUID master(@Nullable String masterId) {
        Query query = new Query();
        UUID master = query.id("masterId", masterId);
        query.check();
        return master;
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/approve")
    @Operation(
            summary = "Approve a payroll",
            description = "Commissions are posted, today, as spent and owed to the masters.")
    @APIResponse(
            responseCode = "200",
            description = "The payroll",
            content = @Content(schema = @Schema(implementation = PayrollJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it was approved already")
    @APIResponse(responseCode = "422", description = "period_closed")
    public PayrollJson approve(@PathParam("id") UUID id) {
        return json(payrolls.approve(id));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/pay")
    @Operation(
            summary = "Pay all masters of a payroll",
            description =
                    "Whose total is below zero is paid nothing: it is carried over to the next payroll. Cash leaves the"
                            + " open drawer of the branch (`PAYROLL`), unless `fromDrawer` is false. Whose business has"
                            + " several branches, and has drawers open, says which one.")
    @APIResponse(
            responseCode = "200",
            description = "The payroll",
            content = @Content(schema = @Schema(implementation = PayrollJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "illegal_transition: it is not approved, or paid already; drawer_closed")
    @APIResponse(responseCode = "422", description = "period_closed")
    public PayrollJson pay(@PathParam("id") UUID id, PayrollPaymentRequest request) {
        return json(payrolls.pay(
                id, request.method(), Objects.requireNonNullElse(request.fromDrawer(), true), request.branchId()));
    }

    private PayrollJson json(PayrollRunView run) {
        return PayrollJson.of(run, ownBusiness.zone());
    }
}
