package io.thermae.engagement.push;

import io.thermae.engagement.api.PushSubscriptionView;
import io.thermae.engagement.api.PushSubscriptions;
import io.thermae.engagement.push.StoredSubscriptions.Target;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.PushIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the browsers of the person who is signed in. */
@Stateless
@PermitAll
@TenantTransaction
public class PushSubscriptionsBean implements PushSubscriptions {

    @Inject
    StoredSubscriptions stored;

    @Inject
    PushSettings settings;

    @Inject
    PushIdentity identity;

    @Inject
    CurrentCaller caller;

    @Override
    public String publicKey() {
        return identity.publicKey();
    }

    @Override
    public List<PushSubscriptionView> list(Portion portion) {
        return stored.list(caller.userId(), portion);
    }

    @Override
    public PushSubscriptionView subscribe(UUID sessionId, Draft draft) {
        caller.requireInPerson();
        URI endpoint = judged(draft);
        UUID user = caller.userId();
        stored.lock();
        Optional<Target> known = stored.at(draft.endpoint());
        if (known.isPresent() && known.get().userId().equals(user)) {
            stored.update(known.get().id(), sessionId, draft);
            return stored.find(user, known.get().id()).orElseThrow(PushSubscriptionsBean::notFound);
        }
        if (stored.count(user) >= MOST) {
            throw new RuleBroken(ErrorCode.PUSH_SUBSCRIPTIONS_FULL, Map.of("max", MOST));
        }
        // it was another person's browser: what waits for him does not come to this one
        known.ifPresent(others -> stored.delete(others.id()));
        return stored.find(user, stored.insert(user, sessionId, endpoint, draft))
                .orElseThrow(PushSubscriptionsBean::notFound);
    }

    @Override
    public void remove(UUID id) {
        caller.requireInPerson();
        if (stored.find(caller.userId(), id).isEmpty()) {
            throw notFound();
        }
        stored.delete(id);
    }

    private URI judged(Draft draft) {
        if (!KeysPolicy.isPublicKey(draft.p256dh())) {
            throw new InvalidInput("keys.p256dh", "not_a_push_key");
        }
        if (!KeysPolicy.isSecret(draft.auth())) {
            throw new InvalidInput("keys.auth", "not_a_push_secret");
        }
        return settings.services()
                .endpoint(draft.endpoint())
                .orElseThrow(() -> new InvalidInput("endpoint", "not_a_push_service"));
    }

    private static NotFound notFound() {
        return new NotFound("push subscription");
    }
}
