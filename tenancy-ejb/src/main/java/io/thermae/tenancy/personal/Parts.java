package io.thermae.tenancy.personal;

import io.thermae.tenancy.api.DataSubject;
import io.thermae.tenancy.api.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The parts of all modules. */
@ApplicationScoped
public class Parts {

    @Inject
    @Any
    Instance<PersonalData> parts;

    List<PersonalData> all() {
        return parts.stream().toList();
    }

    /** The person with everything that any module knows: what one has found may lead another one further. */
    DataSubject complete(DataSubject known) {
        DataSubject person = known;
        int before;
        do {
            before = person.records().size();
            for (PersonalData part : all()) {
                person = person.with(part.recordsOf(person), Set.of());
            }
        } while (person.records().size() > before);
        return person;
    }
}
