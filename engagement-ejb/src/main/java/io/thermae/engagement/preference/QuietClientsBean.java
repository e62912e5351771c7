package io.thermae.engagement.preference;

import io.thermae.booking.api.QuietClients;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells booking when clients sleep, by what they have said here. */
@Stateless
@PermitAll
@TenantTransaction
public class QuietClientsBean implements QuietClients {

    @Inject
    StoredPreferences stored;

    @Override
    public Optional<Own> of(UUID customerId) {
        return Optional.ofNullable(stored.quiet(List.of(customerId)).get(customerId))
                .map(quiet -> new Own(quiet.hours(), quiet.zone()));
    }
}
