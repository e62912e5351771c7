package io.thermae.tenancy.personal;

import io.thermae.kernel.Erasures;
import io.thermae.kernel.Json;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.DataSubject;
import io.thermae.tenancy.api.ErasePerson;
import io.thermae.tenancy.api.PersonalData;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Erases with all parts; the audit comes last, since what the parts do is written there too. */
@Stateless
@PermitAll
@TenantTransaction
public class ErasePersonBean implements ErasePerson {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Erasures erasures;

    @Inject
    Parts parts;

    @Override
    public void erase(DataSubject known, String reason) {
        erasures.begin();
        DataSubject person = parts.complete(known);
        ErasurePolicy.requireNoOpenVisits(parts.all().stream()
                .mapToLong(part -> part.openVisits(person, clock.instant()))
                .sum());
        erasures.note(person.records());
        for (PersonalData part : parts.all()) {
            part.erase(person);
        }
        UUID[] records = person.records().toArray(UUID[]::new);
        sql.query("select doors.forget_events(?, ?)", row -> row.getLong(1), records, mentioned(person));
        sql.query("select doors.forget_idempotent_calls_about(?)", row -> row.getLong(1), (Object) records);
        sql.query(
                "select doors.redact_audit(?, ?, ?, ?::jsonb)",
                row -> row.getLong(1),
                person.kind().entity(),
                person.id(),
                records,
                Json.write(Map.of("reason", reason)));
        parts.all().forEach(part -> part.erased(person));
    }

    /** Events about visits tell who their masters are, and how they are reached. */
    private String[] mentioned(DataSubject person) {
        if (person.kind() == DataSubject.Kind.CUSTOMER) {
            return new String[0];
        }
        Set<String> words = new HashSet<>(person.contacts());
        parts.all().forEach(part -> words.addAll(part.mentions(person)));
        return words.toArray(String[]::new);
    }
}
