package io.thermae.booking.catalogue;

import io.thermae.booking.api.ServiceCategoryView;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A category of services. It is never deleted, only archived: services of the past point to it. */
@Entity
@Table(schema = "booking", name = "service_category")
public class ServiceCategory {

    @Id
    private UUID id;

    private String name;
    private int position;
    private boolean archived;

    @Version
    private long version;

    protected ServiceCategory() {}

    ServiceCategory(UUID id, String name, int position) {
        this.id = id;
        this.name = name.strip();
        this.position = position;
    }

    void edit(String newName, int newPosition) {
        this.name = newName.strip();
        this.position = newPosition;
    }

    void archive() {
        this.archived = true;
    }

    long version() {
        return version;
    }

    ServiceCategoryView view() {
        return new ServiceCategoryView(id, name, position, archived, version);
    }
}
