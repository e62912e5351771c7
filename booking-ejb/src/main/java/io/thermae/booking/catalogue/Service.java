package io.thermae.booking.catalogue;

import io.thermae.booking.api.ServiceDetails;
import io.thermae.booking.api.ServiceView;
import io.thermae.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service. It is never deleted, only archived: bookings of the past point to it. */
@Entity
@Table(schema = "booking", name = "service")
public class Service {

    @Id
    private UUID id;

    private String name;
    private @Nullable String category;
    private @Nullable String description;

    @Column(name = "duration_minutes")
    private int durationMinutes;

    @Column(name = "buffer_before_minutes")
    private int bufferBeforeMinutes;

    @Column(name = "buffer_after_minutes")
    private int bufferAfterMinutes;

    @Column(name = "price_minor")
    private long priceMinor;

    private String currency;
    private boolean archived;

    @Version
    private long version;

    protected Service() {}

    Service(UUID id, ServiceDetails details) {
        this.id = id;
        this.name = details.name().strip();
        this.currency = details.price().currency().getCurrencyCode();
        edit(details);
    }

    void edit(ServiceDetails details) {
        this.name = details.name().strip();
        this.category = details.category();
        this.description = details.description();
        this.durationMinutes = details.durationMinutes();
        this.bufferBeforeMinutes = details.bufferBeforeMinutes();
        this.bufferAfterMinutes = details.bufferAfterMinutes();
        this.priceMinor = details.price().minorUnits();
        this.currency = details.price().currency().getCurrencyCode();
    }

    void archive() {
        this.archived = true;
    }

    long version() {
        return version;
    }

    ServiceView view() {
        return new ServiceView(
                id,
                name,
                category,
                description,
                durationMinutes,
                bufferBeforeMinutes,
                bufferAfterMinutes,
                new Money(priceMinor, Currency.getInstance(currency)),
                archived,
                version);
    }
}
