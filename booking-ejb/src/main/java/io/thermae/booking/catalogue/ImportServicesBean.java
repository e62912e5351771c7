package io.thermae.booking.catalogue;

import io.thermae.booking.api.ImportManner;
import io.thermae.booking.api.ImportOutcome;
import io.thermae.booking.api.ImportRow;
import io.thermae.booking.api.ImportServices;
import io.thermae.booking.api.ServiceDetails;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the services that are not there yet. */
@Stateless
@PermitAll
@TenantTransaction
public class ImportServicesBean implements ImportServices {

    @PersistenceContext(unitName = "booking")
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    StoredCategories storedCategories;

    /** A new service, and the name of the category that it is to be in. */
    private record Made(Service service, @Nullable String category) {}

    @Override
    public List<ImportOutcome> run(List<ImportRow<ServiceDetails>> rows, ImportManner manner) {
        if (!manner.dryRun()) {
            return take(rows, manner);
        }
        List<ImportOutcome> outcomes = sql.undone(() -> take(rows, manner));
        // what the database has forgotten is not to be written again
        entities.clear();
        return outcomes;
    }

    private List<ImportOutcome> take(List<ImportRow<ServiceDetails>> rows, ImportManner manner) {
        // who brings the same at the same time waits
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('services ' || platform.current_tenant()::text, 0))",
                row -> "");
        String currency =
                ownBusiness.find().orElseThrow(() -> new NotFound("tenant")).currency();
        Set<String> known = new HashSet<>(
                sql.query("select name from booking.service where not archived", row -> folded(row.getString(1))));
        List<ImportOutcome> outcomes = new ArrayList<>();
        List<Made> made = new ArrayList<>();
        for (ImportRow<ServiceDetails> row : rows) {
            List<FieldViolation> violations = new ArrayList<>(ServicePolicy.violations(row.said()));
            violations.addAll(ServicePolicy.currencies(row.said(), currency));
            if (!violations.isEmpty()) {
                outcomes.add(ImportOutcome.refused(row.number(), violations));
            } else if (known.add(folded(row.said().name()))) {
                made.add(
                        new Made(new Service(Ids.next(), row.said()), row.said().category()));
                outcomes.add(ImportOutcome.made(row.number()));
            } else {
                outcomes.add(ImportOutcome.existing(row.number()));
            }
        }
        if (manner.writes(outcomes.stream().anyMatch(ImportOutcome::isRefused))) {
            write(made);
        }
        return outcomes;
    }

    private void write(List<Made> made) {
        Map<String, StoredCategories.Known> categories = new HashMap<>();
        List<UUID> placed = new ArrayList<>();
        List<UUID> in = new ArrayList<>();
        for (Made each : made) {
            String name = each.category();
            if (name != null && !name.isBlank()) {
                StoredCategories.Known category =
                        categories.computeIfAbsent(folded(name), folded -> storedCategories.named(name));
                each.service().put(category.name());
                placed.add(each.service().id());
                in.add(category.id());
            }
            entities.persist(each.service());
        }
        entities.flush();
        storedCategories.putAll(placed, in);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
