package io.thermae.engagement.preference;

import io.thermae.booking.api.CustomerCards;
import io.thermae.engagement.api.Unsubscribe;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Ends what a customer was sent so far, by the link in a mail. Of a card that was merged it holds for the one that has stayed. */
@Stateless
@PermitAll
@TenantTransaction
public class UnsubscribeBean implements Unsubscribe {

    @Inject
    UnsubscribeLinks links;

    @Inject
    StoredPreferences stored;

    @Inject
    CustomerCards cards;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    CurrentCaller caller;

    @Override
    public Subscription get(String token) {
        UnsubscribeLinks.Read read = read(token);
        Optional<UUID> card = cards.current(read.link().id());
        Set<Way> unwanted = card.map(stored::unwanted).orElse(Set.of());
        List<Way> ways = ChoicePolicy.waysOf(read.topic());
        return new Subscription(
                ownBusiness.details().name(), read.topic(), card.isPresent() && !unwanted.containsAll(ways));
    }

    @Override
    public Subscription end(String token) {
        UnsubscribeLinks.Read read = read(token);
        // of whom nothing is known any more, nobody writes to
        cards.current(read.link().id()).ifPresent(card -> stored.leave(card, ChoicePolicy.waysOf(read.topic())));
        return get(token);
    }

    private UnsubscribeLinks.Read read(String token) {
        return links.read(token)
                .filter(read -> read.link().tenant().equals(caller.tenant()))
                .orElseThrow(() -> new NotFound("subscription"));
    }
}
