package io.thermae.tenancy.api;

import io.thermae.kernel.Sql;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of an export.
 *
 * @param name in the export
 * @param kinds of whom there is such a list
 * @param select gives for each item a text {@code position}, by which the list is ordered, and its JSON as {@code data}; it
 *     reads the person as {@code person (id, records, contacts)}
 */
public record PersonalList(String name, Set<DataSubject.Kind> kinds, String select) {

    /** An item: where it is in its list, and what it says, a JSON object. */
    public record Item(String position, String json) {}

    /** The names of those lists that there are of somebody. */
    public static List<String> names(List<PersonalList> lists, DataSubject.Kind kind) {
        return lists.stream()
                .filter(list -> list.kinds.contains(kind))
                .map(PersonalList::name)
                .toList();
    }

    /** Reads items of the list of a name, as {@link PersonalData#read}. */
    public static List<Item> read(
            List<PersonalList> lists, Sql sql, DataSubject person, String name, @Nullable String after, int limit) {
        PersonalList wanted = lists.stream()
                .filter(list -> list.name.equals(name) && list.kinds.contains(person.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No list " + name));
        return wanted.read(sql, person, after, limit);
    }

    private List<Item> read(Sql sql, DataSubject person, @Nullable String after, int limit) {
        return sql.query(
                """
                with person as (select ?::uuid as id, ?::uuid[] as records, ?::text[] as contacts), list as (
                """
                        + select
                        + """
                        ) select position, data::text from list
                        where ?::text is null or position > ? order by position limit ?
                        """,
                row -> new Item(row.getString(1), row.getString(2)),
                person.id(),
                person.records().toArray(UUID[]::new),
                person.contacts().toArray(String[]::new),
                after,
                after,
                limit);
    }
}
