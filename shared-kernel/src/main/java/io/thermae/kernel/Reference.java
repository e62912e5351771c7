package io.thermae.kernel;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The id of another module's row, as an element of an entity's collection.
 */
@Embeddable
public class Reference {

    @Convert(converter = UuidColumn.class)
    private UUID id;

    protected Reference() {}

    public Reference(UUID id) {
        this.id = id;
    }

    /** Makes a collection refer to exactly the wanted ids; what is there already is left alone. */
    public static void replace(Set<Reference> current, Collection<UUID> wanted) {
        Set<Reference> references = wanted.stream().map(Reference::new).collect(Collectors.toSet());
        current.retainAll(references);
        current.addAll(references);
    }

    /** The ids of a collection, sorted. */
    public static List<UUID> ids(Set<Reference> references) {
        return references.stream().map(reference -> reference.id).sorted().toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reference reference && id.equals(reference.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
