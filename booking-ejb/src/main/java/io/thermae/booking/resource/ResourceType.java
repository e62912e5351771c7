package io.thermae.booking.resource;

import io.thermae.booking.api.ResourceTypeView;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A type of resource. It is never deleted, only archived: services of the past point to it. */
@Entity
@Table(schema = "booking", name = "resource_type")
public class ResourceType {

    @Id
    private UUID id;

    private String name;
    private boolean archived;

    @Version
    private long version;

    protected ResourceType() {}

    ResourceType(UUID id, String name) {
        this.id = id;
        this.name = name.strip();
    }

    void rename(String newName) {
        this.name = newName.strip();
    }

    void archive() {
        this.archived = true;
    }

    long version() {
        return version;
    }

    ResourceTypeView view() {
        return new ResourceTypeView(id, name, archived, version);
    }
}
