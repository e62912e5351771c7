package io.thermae.tenancy.personal;

import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.DataSubject;
import io.thermae.tenancy.api.ExportPerson;
import io.thermae.tenancy.api.NoteReading;
import io.thermae.tenancy.api.PersonalData;
import io.thermae.tenancy.api.PersonalList;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads with the part that has the list. */
@Stateless
@PermitAll
@TenantTransaction
public class ExportPersonBean implements ExportPerson {

    @Inject
    Parts parts;

    @Inject
    NoteReading noteReading;

    @Override
    public DataSubject begin(DataSubject known) {
        noteReading.note(
                known.kind().entity(),
                known.id(),
                Map.of(known.kind().plural(), List.of(known.id()), "what", "personal data, exported"));
        return parts.complete(known);
    }

    @Override
    public List<String> lists(DataSubject.Kind kind) {
        return parts.all().stream()
                .flatMap(part -> part.lists(kind).stream())
                .sorted()
                .toList();
    }

    @Override
    public List<PersonalList.Item> read(DataSubject person, String list, @Nullable String after, int limit) {
        PersonalData holder = parts.all().stream()
                .filter(part -> part.lists(person.kind()).contains(list))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No list " + list));
        return holder.read(person, list, after, limit);
    }
}
