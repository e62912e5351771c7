package io.thermae.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a tenant: one business with its branches, people and bookings.
 *
 * @param value the id, never null
 */
public record TenantId(UUID value) {

    /**
     * The tenant that the platform itself is. Its only people are super administrators; it has no branches and takes no
     * bookings, and no list of businesses shows it.
     */
    public static final TenantId PLATFORM = new TenantId(new UUID(0, 0));

    public TenantId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
