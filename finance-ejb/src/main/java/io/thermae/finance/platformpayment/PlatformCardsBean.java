package io.thermae.finance.platformpayment;

import io.thermae.finance.api.PlatformCards;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Shows the card that is kept, and has it forgotten. */
@Stateless
@PermitAll
@TenantTransaction
public class PlatformCardsBean implements PlatformCards {

    @Inject
    StoredPlatformCards stored;

    @Inject
    Clock clock;

    @Override
    public Optional<Kept> kept() {
        return stored.kept().map(card -> new Kept(card.gateway(), card.keptAt()));
    }

    @Override
    public void forget() {
        if (!stored.forget(clock.instant())) {
            throw new NotFound("platform_card");
        }
    }
}
