package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads all that the business knows of a person, list by list, a bounded number of items at a time. */
@Local
public interface ExportPerson {

    /** The person with all rows that are about him, and a note in the audit that he is being looked at. */
    DataSubject begin(DataSubject known);

    /** The names of the lists of an export. */
    List<String> lists(DataSubject.Kind kind);

    /** Items of a list, as {@link PersonalData#read}. */
    List<PersonalList.Item> read(DataSubject person, String list, @Nullable String after, int limit);
}
