package io.thermae.booking.staff;

import io.thermae.booking.api.MasterDetails;
import io.thermae.booking.api.MasterProfile;
import io.thermae.booking.api.MasterSkill;
import io.thermae.booking.api.MasterView;
import io.thermae.booking.api.Schedule;
import io.thermae.kernel.Reference;
import io.thermae.kernel.UuidColumn;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A master. He is never deleted, only archived: bookings of the past point to him. */
@Entity
@Table(schema = "booking", name = "master")
public class Master {

    @Id
    private UUID id;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private @Nullable String email;
    private @Nullable String phone;

    /** Read only here: EclipseLink would bind a null as text, which a column of ids refuses; nor can it read one by itself. */
    @Convert(converter = UuidColumn.class)
    @Column(name = "user_id", insertable = false, updatable = false)
    private @Nullable UUID userId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "booking", name = "master_branch", joinColumns = @JoinColumn(name = "master_id"))
    @AttributeOverride(name = "id", column = @Column(name = "branch_id"))
    private Set<Reference> branches = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "booking", name = "master_service", joinColumns = @JoinColumn(name = "master_id"))
    @AttributeOverride(name = "id", column = @Column(name = "service_id"))
    private Set<Reference> services = new HashSet<>();

    private @Nullable String position;
    private @Nullable String bio;

    @Column(name = "photo_url")
    private @Nullable String photoUrl;

    private int priority = MasterProfile.PRIORITY;
    private boolean archived;

    @Version
    private long version;

    protected Master() {}

    Master(UUID id, MasterDetails details, @Nullable UUID userId) {
        this.id = id;
        this.userId = userId;
        this.firstName = details.firstName().strip();
        this.lastName = details.lastName().strip();
        edit(details);
    }

    void edit(MasterDetails details) {
        this.firstName = details.firstName().strip();
        this.lastName = details.lastName().strip();
        this.email = details.email();
        this.phone = details.phone();
        Reference.replace(branches, details.branchIds());
        Reference.replace(services, details.serviceIds());
        MasterProfile profile = details.profile();
        this.position = profile.position();
        this.bio = profile.bio();
        this.photoUrl = profile.photoUrl();
        this.priority = Objects.requireNonNullElse(profile.priority(), priority);
    }

    UUID id() {
        return id;
    }

    void archive() {
        this.archived = true;
    }

    long version() {
        return version;
    }

    /** His card alone, without when he works and what he has learnt. */
    MasterView view() {
        return view(null, List.of());
    }

    /** @param schedule the one that holds; null for none */
    MasterView view(@Nullable Schedule schedule, List<MasterSkill> skills) {
        Schedule holds = schedule == null ? Schedule.weekly(List.of()) : schedule;
        return new MasterView(
                id,
                firstName,
                lastName,
                email,
                phone,
                userId,
                Reference.ids(branches),
                Reference.ids(services),
                holds.shifts(),
                holds.weeks(),
                holds.from(),
                holds.breaks(),
                position,
                bio,
                photoUrl,
                priority,
                skills,
                archived,
                version);
    }
}
