package io.thermae.booking.resource;

import io.thermae.booking.api.ResourceDetails;
import io.thermae.booking.api.ResourceView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A resource. It is never deleted, only archived: bookings of the past point to it. */
@Entity
@Table(schema = "booking", name = "resource")
public class Resource {

    @Id
    private UUID id;

    private String name;

    @Column(name = "type_id")
    private UUID typeId;

    @Column(name = "branch_id")
    private UUID branchId;

    private int capacity;
    private boolean archived;

    @Version
    private long version;

    protected Resource() {}

    Resource(UUID id, ResourceDetails details) {
        this.id = id;
        this.name = details.name().strip();
        this.typeId = details.resourceTypeId();
        this.branchId = details.branchId();
        this.capacity = details.capacity();
    }

    void edit(ResourceDetails details) {
        this.name = details.name().strip();
        this.typeId = details.resourceTypeId();
        this.branchId = details.branchId();
        this.capacity = details.capacity();
    }

    void archive() {
        this.archived = true;
    }

    ResourceView view() {
        return new ResourceView(id, name, typeId, branchId, capacity, archived, version);
    }
}
