package io.thermae.web.admin;

import io.thermae.booking.api.BookingStatistics;
import io.thermae.booking.api.FindBookings;
import io.thermae.engagement.api.MailStatistics;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Broker;
import io.thermae.tenancy.api.Period;
import io.thermae.tenancy.api.PlatformStatistics;
import io.thermae.tenancy.api.TenantDirectory;
import io.thermae.web.json.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Figures of the platform. */
@ApplicationScoped
@Path("admin/statistics")
@Tag(name = "Administration")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsResource {

    private static final int MOST_ACTIVE = 10;
    private static final int DEFAULT_DAYS = 30;

    /** Days that are told one by one; weeks and months reach ten times as far. */
    private static final int MAX_DAYS = 366;

    @Inject
    TenantDirectory tenants;

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

    @GET
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
                        broker.deadLetters(Broker.MAX_COUNTED)));
    }

    private Period period(@Nullable String from, @Nullable String to, @Nullable String by) {
        Query query = new Query();
        LocalDate wantedTo = query.date("to", to);
        LocalDate wantedFrom = query.date("from", from);
        Period.Step step = Objects.requireNonNullElse(query.oneOf("by", by, Period.Step.values()), Period.Step.DAY);
        LocalDate last = wantedTo != null ? wantedTo : LocalDate.now(clock);
        LocalDate first = wantedFrom != null ? wantedFrom : last.minusDays(DEFAULT_DAYS - 1L);
        query.period(first, last, step == Period.Step.DAY ? MAX_DAYS : MAX_DAYS * 10);
        query.check();
        return new Period(first, last, step);
    }
}
