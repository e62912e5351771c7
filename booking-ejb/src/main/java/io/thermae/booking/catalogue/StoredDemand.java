package io.thermae.booking.catalogue;

import io.thermae.booking.api.RequiredSkill;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What whoever does a service must have learnt, as stored. */
@Embeddable
public class StoredDemand {

    private String name;
    private boolean certificate;

    protected StoredDemand() {}

    private StoredDemand(RequiredSkill said) {
        this.name = said.name().strip();
        this.certificate = said.certificate();
    }

    static List<StoredDemand> of(List<RequiredSkill> said) {
        return said.stream().map(StoredDemand::new).toList();
    }

    RequiredSkill view() {
        return new RequiredSkill(name, certificate);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredDemand its && name.equals(its.name) && certificate == its.certificate;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, certificate);
    }
}
