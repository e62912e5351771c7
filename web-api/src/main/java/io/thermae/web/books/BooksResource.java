package io.thermae.web.books;

import io.thermae.finance.api.PlatformBooks;
import io.thermae.finance.api.PlatformEntryView;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.json.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The platform's own books: what businesses owe it, have paid and get back. */
@ApplicationScoped
@Path("admin/books")
@Tag(name = "Administration")
@SecurityRequirement(name = "bearer")
@RolesAllowed(Role.Names.SUPER_ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class BooksResource {

    @Inject
    PlatformBooks books;

    @Inject
    Clock clock;

    @GET
    @Path("accounts")
    @Operation(
            summary = "Accounts of the platform's books",
            description =
                    "By number, with what is on each in each currency at the end of the day `at` in UTC, today unless said."
                            + " Debits count up: what is owed has a balance below zero.")
    @APIResponse(responseCode = "200", description = "All accounts")
    public Page<BooksAccountJson> accounts(@QueryParam("at") @Nullable String at) {
        return Page.whole(
                books.accounts(day(at)).stream().map(BooksAccountJson::of).toList());
    }

    @GET
    @Path("entries")
    @Operation(
            summary = "Entries of the platform's books, the last one posted first",
            description =
                    "`documentId`: all that tell of a document; of an invoice also those of its payments and refunds.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<BooksEntryJson> entries(
            @QueryParam("documentId") @Nullable String documentId, @BeanParam Paging paging) {
        Query query = new Query();
        UUID wanted = query.id("documentId", documentId);
        query.check();
        Portion portion = paging.read();
        return Page.of(books.entries(wanted, portion), portion, BooksEntryJson::of, PlatformEntryView::id);
    }

    @GET
    @Path("trial-balance")
    @Operation(
            summary = "The trial balance of the platform's books",
            description =
                    "Of all accounts that were posted to, in each currency, at the end of the day `at` in UTC, today"
                            + " unless said.")
    @APIResponse(responseCode = "200", description = "The accounts, and what both sides come to")
    public BooksTrialBalanceJson trialBalance(@QueryParam("at") @Nullable String at) {
        LocalDate day = day(at);
        return BooksTrialBalanceJson.of(day, books.accounts(day));
    }

    private LocalDate day(@Nullable String at) {
        Query query = new Query();
        LocalDate day = query.date("at", at);
        query.check();
        return day == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : day;
    }
}
