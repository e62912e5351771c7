package io.thermae.web.paper;

import io.thermae.finance.api.PrintTable;
import io.thermae.finance.api.TableOnPaper;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
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
    Branches branches;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * The table as a file.
     *
     * @param name of the file, without its ending
     * @param branchId of which branch it tells; null for all that the caller may see
     * @param table given what stands above it
     */
    public Response print(String name, @Nullable UUID branchId, Function<Letterhead, TableOnPaper> table) {
        return file(name, table.apply(letterhead(told(branchId))));
    }

    /** As {@link #print(String, UUID, Function)}, of what branches do not tell apart. */
    public Response print(String name, Function<Letterhead, TableOnPaper> table) {
        return file(name, table.apply(letterhead(List.of())));
    }

    private Response file(String name, TableOnPaper table) {
        return Response.ok(printTable.draw(table))
                .type(PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".pdf\"")
                .build();
    }

    private Letterhead letterhead(List<String> told) {
        BusinessView business = ownBusiness.known().orElseThrow(() -> new NotFound("business"));
        ZoneId zone = ZoneId.of(business.timeZone());
        return new Letterhead(
                caller.get().language(), business.name(), told, LocalDateTime.ofInstant(clock.instant(), zone));
    }

    /** As reports tell: an owner of all, a manager of his own. */
    private List<String> told(@Nullable UUID branchId) {
        Caller who = caller.get();
        if (branchId == null && who.role() == Role.OWNER) {
            return List.of();
        }
        Map<UUID, String> names = branches.names();
        Stream<UUID> ids = branchId == null ? who.branches().stream() : Stream.of(branchId);
        return ids.map(names::get).filter(Objects::nonNull).sorted().toList();
    }
}
