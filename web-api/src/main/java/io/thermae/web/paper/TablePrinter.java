package io.thermae.web.paper;

import io.thermae.finance.api.PrintTable;
import io.thermae.finance.api.TableOnPaper;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Prints tables for who asks, in his language. */
@RequestScoped
public class TablePrinter {

    /** What a printed document is called. */
    public static final String PDF = "application/pdf";

    @Inject
    PrintTable printTable;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Branches allBranches;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * The table as a file.
     *
     * @param name of the file, without its ending
     * @param branches of which it tells; null for all of the business
     * @param table given what stands above it
     */
    public Response print(String name, @Nullable Collection<UUID> branches, Function<Letterhead, TableOnPaper> table) {
        return Response.ok(printTable.draw(table.apply(letterhead(branches))))
                .type(PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".pdf\"")
                .build();
    }

    private Letterhead letterhead(@Nullable Collection<UUID> of) {
        BusinessView business = ownBusiness.known().orElseThrow(() -> new NotFound("business"));
        ZoneId zone = ZoneId.of(business.timeZone());
        return new Letterhead(
                caller.get().language(),
                business.name(),
                of == null ? List.of() : names(of),
                LocalDateTime.ofInstant(clock.instant(), zone));
    }

    private List<String> names(Collection<UUID> ids) {
        Map<UUID, String> names = allBranches.names();
        return ids.stream().map(names::get).filter(Objects::nonNull).sorted().toList();
    }
}
