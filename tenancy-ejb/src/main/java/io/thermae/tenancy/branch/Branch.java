package io.thermae.tenancy.branch;

import io.thermae.tenancy.api.BranchDetails;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.OpeningHours;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place where a business works. It is never deleted, only archived: bookings of the past point to it. */
@Entity
@Table(schema = "tenancy", name = "branch")
public class Branch {

    @Id
    private UUID id;

    private String name;

    @Column(name = "time_zone")
    private String timeZone;

    private @Nullable String address;
    private @Nullable String phone;
    private boolean archived;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "tenancy", name = "business_hours", joinColumns = @JoinColumn(name = "branch_id"))
    private List<BusinessHours> businessHours = new ArrayList<>();

    @Version
    private long version;

    protected Branch() {}

    Branch(UUID id, BranchDetails details) {
        this.id = id;
        this.name = details.name().strip();
        this.timeZone = details.timeZone();
        edit(details);
    }

    void edit(BranchDetails details) {
        this.name = details.name().strip();
        this.timeZone = details.timeZone();
        this.address = details.address();
        this.phone = details.phone();
        List<OpeningHours> hours = details.businessHours();
        if (hours != null) {
            open(hours);
        }
    }

    void open(List<OpeningHours> week) {
        List<BusinessHours> wanted = week.stream().map(BusinessHours::new).toList();
        if (!businessHours.equals(wanted)) {
            businessHours.clear();
            businessHours.addAll(wanted);
        }
    }

    void archive() {
        this.archived = true;
    }

    long version() {
        return version;
    }

    BranchView view() {
        return new BranchView(
                id,
                name,
                timeZone,
                address,
                phone,
                archived,
                businessHours.stream().sorted().map(BusinessHours::view).toList(),
                version);
    }
}
