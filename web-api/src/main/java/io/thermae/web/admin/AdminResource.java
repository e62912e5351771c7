package io.thermae.web.admin;

import io.thermae.booking.api.BookingStatistics;
import io.thermae.booking.api.FindBookings;
import io.thermae.engagement.api.MailStatistics;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.Broker;
import io.thermae.tenancy.api.ChangeBusinessState;
import io.thermae.tenancy.api.CloseBusiness;
import io.thermae.tenancy.api.DecideRegistration;
import io.thermae.tenancy.api.Period;
import io.thermae.tenancy.api.PlatformStatistics;
import io.thermae.tenancy.api.TenantDirectory;
import io.thermae.tenancy.api.TenantStatus;
import io.thermae.tenancy.api.TenantView;
import io.thermae.web.json.Page;
import io.thermae.web.json.Query;
import io.thermae.web.mutation.Mutation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The platform's administration. */
@RequestScoped
@Path("admin")
@Tag(name = "Administration")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AdminResource {

    private static final int MOST_ACTIVE = 10;
    private static final int DEFAULT_DAYS = 30;

    /** Days that are told one by one; weeks and months reach ten times as far. */
    private static final int MAX_DAYS = 366;

    @Inject
    TenantDirectory tenants;

    @Inject
    DecideRegistration decideRegistration;

    @Inject
    ChangeBusinessState changeState;

    @Inject
    CloseBusiness closeBusiness;

    @Inject
    FindBookings bookings;

    @Inject
    BookingStatistics bookingStatistics;

    @Inject
    PlatformStatistics platformStatistics;

    @Inject
    MailStatistics mailStatistics;

    @Inject
    Broker broker;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller caller;

    /** Why a registration is refused; the owner reads it. */
    public record RejectRequest(@Size(max = 1000) @Schema(example = "The address could not be found.") String reason) {}

    /** Why a business is suspended; the owner reads it. */
    public record SuspendRequest(@Size(max = 1000) @Schema(example = "The invoice is overdue.") String reason) {}

    @GET
    @Path("tenants")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(
            summary = "Businesses of the platform",
            description = "Newest first. q is part of the name, the subdomain or an owner's e-mail address; createdFrom"
                    + " and createdTo are the first and the last day of registration (UTC).")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<TenantView> list(
            @QueryParam("q") @Nullable String words,
            @QueryParam("status") @Nullable String status,
            @QueryParam("createdFrom") @Nullable String createdFrom,
            @QueryParam("createdTo") @Nullable String createdTo,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Query query = new Query();
        String part = query.words("q", words);
        TenantStatus wanted = query.oneOf("status", status, TenantStatus.values());
        LocalDate first = query.date("createdFrom", createdFrom);
        LocalDate last = query.date("createdTo", createdTo);
        int size = query.limit(limit);
        UUID before = query.id("cursor", cursor);
        query.check();
        TenantDirectory.Filter filter = new TenantDirectory.Filter(
                wanted,
                part,
                first == null ? null : first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                last == null
                        ? null
                        : last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                before,
                size + 1);
        return Page.of(tenants.list(filter), size, tenant -> tenant, tenant -> tenant.id()
                .toString());
    }

    @GET
    @Path("tenants/{id}")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(summary = "A business of the platform")
    @APIResponse(
            responseCode = "200",
            description = "The business",
            content = @Content(schema = @Schema(implementation = TenantView.class)))
    public TenantView get(@PathParam("id") UUID id) {
        return tenants.get(id);
    }

    @PUT
    @Mutation
    @Path("tenants/{id}/approve")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Approve a registration",
            description = "The business is public from now on, on trial for a number of days that the platform's"
                    + " configuration says; the owner is told, and warned 7, 3 and 1 days before the trial ends.")
    @APIResponse(
            responseCode = "200",
            description = "The business",
            content = @Content(schema = @Schema(implementation = TenantView.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it is not PENDING")
    public TenantView approve(@PathParam("id") UUID id) {
        caller.enter(new TenantId(id));
        return decideRegistration.approve();
    }

    @PUT
    @Mutation
    @Path("tenants/{id}/reject")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(summary = "Refuse a registration", description = "The owner is told why.")
    @APIResponse(
            responseCode = "200",
            description = "The business",
            content = @Content(schema = @Schema(implementation = TenantView.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it is not PENDING")
    public TenantView reject(@PathParam("id") UUID id, RejectRequest request) {
        caller.enter(new TenantId(id));
        return decideRegistration.reject(request.reason());
    }

    @PUT
    @Mutation
    @Path("tenants/{id}/activate")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Activate a business",
            description = "It is ACTIVE, without an end, from its trial or after that has run out; the owner is told.")
    @APIResponse(
            responseCode = "200",
            description = "The business",
            content = @Content(schema = @Schema(implementation = TenantView.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: its state does not allow this")
    public TenantView activate(@PathParam("id") UUID id) {
        caller.enter(new TenantId(id));
        return changeState.activate();
    }

    @PUT
    @Mutation
    @Path("tenants/{id}/suspend")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(
            summary = "Suspend a business",
            description = "Its public pages are closed, its people may sign in and read; the owner is told why.")
    @APIResponse(
            responseCode = "200",
            description = "The business",
            content = @Content(schema = @Schema(implementation = TenantView.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: its state does not allow this")
    public TenantView suspend(@PathParam("id") UUID id, SuspendRequest request) {
        caller.enter(new TenantId(id));
        return changeState.suspend(request.reason());
    }

    @PUT
    @Mutation
    @Path("tenants/{id}/reactivate")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Reactivate a suspended business",
            description =
                    "It is what it was: active, or on trial for what was left of it (a trial that had run out begins anew); the owner is told.")
    @APIResponse(
            responseCode = "200",
            description = "The business",
            content = @Content(schema = @Schema(implementation = TenantView.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: its state does not allow this")
    public TenantView reactivate(@PathParam("id") UUID id) {
        caller.enter(new TenantId(id));
        return changeState.reactivate();
    }

    @PUT
    @Mutation
    @Path("tenants/{id}/close")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Close a business",
            description = "For good, after a number of days that the platform's configuration says; the owner is told.")
    @APIResponse(
            responseCode = "200",
            description = "The business",
            content = @Content(schema = @Schema(implementation = TenantView.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: its state does not allow this")
    public TenantView close(@PathParam("id") UUID id) {
        caller.enter(new TenantId(id));
        return closeBusiness.close();
    }

    @PUT
    @Mutation
    @Path("tenants/{id}/reopen")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Take the closing of a business back",
            description = "Possible until it has closed; the owner is told.")
    @APIResponse(
            responseCode = "200",
            description = "The business",
            content = @Content(schema = @Schema(implementation = TenantView.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: its state does not allow this")
    public TenantView reopen(@PathParam("id") UUID id) {
        caller.enter(new TenantId(id));
        return closeBusiness.takeBack();
    }

    @GET
    @Path("statistics")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(
            summary = "Figures of the platform",
            description =
                    "Businesses and bookings by state; over a period from and to (dates in UTC, both included; the"
                            + " last 30 days if nothing is said) by DAY, WEEK or MONTH: bookings and revenue, registrations, and"
                            + " the most active businesses; what waits to be worked off.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = StatisticsJson.class)))
    public StatisticsJson statistics(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("by") @Nullable String by) {
        Period period = period(from, to, by);
        return new StatisticsJson(
                StatisticsJson.Count.of(tenants.countByStatus()),
                StatisticsJson.Count.of(bookings.countByStatus()),
                period,
                bookingStatistics.bookings(period),
                bookingStatistics.revenue(period),
                platformStatistics.registrations(period),
                bookingStatistics.mostActive(period, MOST_ACTIVE),
                new StatisticsJson.Jobs(
                        platformStatistics.outbox(),
                        mailStatistics.state(),
                        broker.isReachable(),
                        broker.deadLetters()));
    }

    private Period period(@Nullable String from, @Nullable String to, @Nullable String by) {
        Query query = new Query();
        LocalDate wantedTo = query.date("to", to);
        LocalDate wantedFrom = query.date("from", from);
        Period.Step step = Objects.requireNonNullElse(query.oneOf("by", by, Period.Step.values()), Period.Step.DAY);
        LocalDate last = wantedTo != null ? wantedTo : LocalDate.now(clock);
        LocalDate first = wantedFrom != null ? wantedFrom : last.minusDays(DEFAULT_DAYS - 1L);
        int longest = step == Period.Step.DAY ? MAX_DAYS : MAX_DAYS * 10;
        if (last.isBefore(first)) {
            query.refuse("to", "must_not_be_before_from", Map.of());
        } else if (ChronoUnit.DAYS.between(first, last) >= longest) {
            query.refuse("to", "range_too_long", Map.of("max", longest));
        }
        query.check();
        return new Period(first, last, step);
    }
}
