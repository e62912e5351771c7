package io.thermae.booking.catalogue;

import io.thermae.booking.api.MasterDuration;
import io.thermae.kernel.UuidColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long a service takes with one master, as stored. */
@Embeddable
public class StoredDuration {

    @Convert(converter = UuidColumn.class)
    @Column(name = "master_id")
    private UUID masterId;

    @Column(name = "duration_minutes")
    private int durationMinutes;

    protected StoredDuration() {}

    private StoredDuration(MasterDuration said) {
        this.masterId = said.masterId();
        this.durationMinutes = said.durationMinutes();
    }

    static List<StoredDuration> of(List<MasterDuration> said) {
        return said.stream().map(StoredDuration::new).toList();
    }

    MasterDuration view() {
        return new MasterDuration(masterId, durationMinutes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredDuration its
                && masterId.equals(its.masterId)
                && durationMinutes == its.durationMinutes;
    }

    @Override
    public int hashCode() {
        return Objects.hash(masterId, durationMinutes);
    }
}
