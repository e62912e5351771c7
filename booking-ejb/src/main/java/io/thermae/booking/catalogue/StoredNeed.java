package io.thermae.booking.catalogue;

import io.thermae.booking.api.RequiredResource;
import io.thermae.kernel.UuidColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a service takes of one type of resource, as stored. */
@Embeddable
public class StoredNeed {

    @Convert(converter = UuidColumn.class)
    @Column(name = "type_id")
    private UUID typeId;

    private int quantity;

    protected StoredNeed() {}

    private StoredNeed(RequiredResource said) {
        this.typeId = said.resourceTypeId();
        this.quantity = said.quantity();
    }

    static List<StoredNeed> of(List<RequiredResource> said) {
        return said.stream().map(StoredNeed::new).toList();
    }

    RequiredResource view() {
        return new RequiredResource(typeId, quantity);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredNeed its && typeId.equals(its.typeId) && quantity == its.quantity;
    }

    @Override
    public int hashCode() {
        return Objects.hash(typeId, quantity);
    }
}
