package io.thermae.booking.catalogue;

import io.thermae.booking.api.MasterDuration;
import io.thermae.booking.api.PrepaymentKind;
import io.thermae.booking.api.PrepaymentRule;
import io.thermae.booking.api.PrepaymentWhen;
import io.thermae.booking.api.PriceKind;
import io.thermae.booking.api.RequiredResource;
import io.thermae.booking.api.RequiredSkill;
import io.thermae.booking.api.ServiceDetails;
import io.thermae.booking.api.ServiceRules;
import io.thermae.booking.api.ServiceView;
import io.thermae.booking.api.SpecialPrice;
import io.thermae.kernel.Money;
import io.thermae.kernel.Reference;
import io.thermae.kernel.UuidColumn;
import io.thermae.tenancy.api.ReminderTimes;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service. It is never deleted, only archived: bookings of the past point to it. */
@Entity
@Table(schema = "booking", name = "service")
public class Service {

    private static final Comparator<RequiredResource> BY_TYPE = Comparator.comparing(RequiredResource::resourceTypeId);
    private static final Comparator<MasterDuration> BY_MASTER = Comparator.comparing(MasterDuration::masterId);
    private static final Comparator<RequiredSkill> BY_NAME = Comparator.comparing(RequiredSkill::name);

    @Id
    private UUID id;

    private String name;
    private @Nullable String category;
    private @Nullable String description;

    /** Read only here: EclipseLink would bind a null as text, which a column of ids refuses. */
    @Convert(converter = UuidColumn.class)
    @Column(name = "category_id", insertable = false, updatable = false)
    private @Nullable UUID categoryId;

    @Column(name = "duration_minutes")
    private int durationMinutes;

    @Column(name = "buffer_before_minutes")
    private int bufferBeforeMinutes;

    @Column(name = "buffer_after_minutes")
    private int bufferAfterMinutes;

    @Column(name = "price_minor")
    private long priceMinor;

    private String currency;

    @Column(name = "price_kind")
    @Enumerated(EnumType.STRING)
    private PriceKind priceKind;

    @Column(name = "masters_required")
    private int mastersRequired;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "booking", name = "service_segment", joinColumns = @JoinColumn(name = "service_id"))
    private List<StoredSegment> segments = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "booking", name = "service_resource", joinColumns = @JoinColumn(name = "service_id"))
    private List<StoredNeed> resources = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "booking", name = "service_duration", joinColumns = @JoinColumn(name = "service_id"))
    private List<StoredDuration> durations = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "booking", name = "service_skill", joinColumns = @JoinColumn(name = "service_id"))
    private List<StoredDemand> requiredSkills = new ArrayList<>();

    @Column(name = "add_on")
    private boolean addOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "booking", name = "service_add_on", joinColumns = @JoinColumn(name = "service_id"))
    @AttributeOverride(name = "id", column = @Column(name = "add_on_id"))
    private Set<Reference> addOns = new HashSet<>();

    @Column(name = "online_bookable")
    private boolean onlineBookable;

    @Column(name = "lead_time_minutes")
    private @Nullable Integer leadTimeMinutes;

    @Column(name = "horizon_days")
    private @Nullable Integer horizonDays;

    @Column(name = "slot_step_minutes")
    private @Nullable Integer slotStepMinutes;

    @Column(name = "minimum_age")
    private @Nullable Integer minimumAge;

    @Convert(converter = ReminderTimesColumn.class)
    @Column(name = "reminder_minutes")
    private @Nullable ReminderTimes reminderTimes;

    @Column(name = "confirmation_request_hours")
    private @Nullable Integer confirmationRequestHours;

    @Column(name = "prepayment_kind")
    @Enumerated(EnumType.STRING)
    private PrepaymentKind prepaymentKind;

    @Column(name = "prepayment_percent")
    private @Nullable Integer prepaymentPercent;

    @Column(name = "prepayment_minor")
    private @Nullable Long prepaymentMinor;

    @Column(name = "prepayment_when")
    @Enumerated(EnumType.STRING)
    private PrepaymentWhen prepaymentWhen;

    @Column(name = "prepayment_no_shows")
    private @Nullable Integer prepaymentNoShows;

    /** Null where it is for one client. */
    private @Nullable Integer places;

    private boolean archived;

    @Version
    private long version;

    protected Service() {}

    Service(UUID id, ServiceDetails details) {
        this.id = id;
        this.name = details.name().strip();
        this.currency = details.price().currency().getCurrencyCode();
        this.priceKind = details.priceKind();
        this.prepaymentKind = details.rules().prepayment().kind();
        this.prepaymentWhen = details.rules().prepayment().when();
        edit(details);
    }

    /** Without its category. */
    void edit(ServiceDetails details) {
        this.name = details.name().strip();
        this.description = details.description();
        this.durationMinutes = details.durationMinutes();
        this.bufferBeforeMinutes = details.bufferBeforeMinutes();
        this.bufferAfterMinutes = details.bufferAfterMinutes();
        this.priceMinor = details.price().minorUnits();
        this.currency = details.price().currency().getCurrencyCode();
        this.priceKind = details.priceKind();
        this.mastersRequired = details.mastersRequired();
        replace(segments, StoredSegment.of(details.segments()));
        replace(resources, StoredNeed.of(details.resources()));
        replace(durations, StoredDuration.of(details.durations()));
        replace(requiredSkills, StoredDemand.of(details.requiredSkills()));
        this.addOn = details.addOn();
        Reference.replace(addOns, details.addOnIds());
        ServiceRules rules = details.rules();
        this.onlineBookable = rules.onlineBookable();
        this.leadTimeMinutes = rules.leadTimeMinutes();
        this.horizonDays = rules.horizonDays();
        this.slotStepMinutes = rules.slotStepMinutes();
        this.minimumAge = rules.minimumAge();
        this.reminderTimes = rules.reminderTimes();
        this.confirmationRequestHours = rules.confirmationRequestHours();
        PrepaymentRule prepayment = rules.prepayment();
        Money prepaid = prepayment.amount();
        this.prepaymentKind = prepayment.kind();
        this.prepaymentPercent = prepayment.percent();
        this.prepaymentMinor = prepaid == null ? null : prepaid.minorUnits();
        this.prepaymentWhen = prepayment.when();
        this.prepaymentNoShows = prepayment.noShows();
        this.places = details.places();
    }

    boolean isToldOfAsIn(ServiceRules rules) {
        return Objects.equals(reminderTimes, rules.reminderTimes())
                && Objects.equals(confirmationRequestHours, rules.confirmationRequestHours());
    }

    boolean isForGroups() {
        return places != null;
    }

    /** What is as it was is not written again. */
    private static <T> void replace(List<T> current, List<T> wanted) {
        if (!new HashSet<>(current).equals(new HashSet<>(wanted))) {
            current.clear();
            current.addAll(wanted);
        }
    }

    /** Puts it into a category by its name; the id is written beside. */
    void put(@Nullable String newCategory) {
        this.category = newCategory;
    }

    void archive() {
        this.archived = true;
    }

    long version() {
        return version;
    }

    UUID id() {
        return id;
    }

    private PrepaymentRule prepayment(Currency its) {
        return new PrepaymentRule(
                prepaymentKind,
                prepaymentPercent,
                prepaymentMinor == null ? null : new Money(prepaymentMinor, its),
                prepaymentWhen,
                prepaymentNoShows);
    }

    /** @param prices those with masters and in branches */
    ServiceView view(List<SpecialPrice> prices) {
        Currency its = Currency.getInstance(currency);
        return new ServiceView(
                id,
                name,
                category,
                categoryId,
                description,
                durationMinutes,
                bufferBeforeMinutes,
                bufferAfterMinutes,
                new Money(priceMinor, its),
                priceKind,
                prices,
                segments.stream().sorted().map(StoredSegment::view).toList(),
                mastersRequired,
                resources.stream().map(StoredNeed::view).sorted(BY_TYPE).toList(),
                durations.stream().map(StoredDuration::view).sorted(BY_MASTER).toList(),
                requiredSkills.stream().map(StoredDemand::view).sorted(BY_NAME).toList(),
                addOn,
                Reference.ids(addOns),
                onlineBookable,
                leadTimeMinutes,
                horizonDays,
                slotStepMinutes,
                minimumAge,
                places,
                reminderTimes == null ? null : reminderTimes.minutes(),
                confirmationRequestHours,
                prepayment(its),
                archived,
                version);
    }
}
