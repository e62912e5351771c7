package io.thermae.engagement.outreach;

import io.thermae.booking.api.ContactableClient;
import io.thermae.engagement.api.MarketingKind;
import io.thermae.engagement.message.RefusedAddresses;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import io.thermae.engagement.preference.StoredPreferences;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import io.thermae.tenancy.api.TextMessaging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds out by which ways clients are written to, of many at once. */
@ApplicationScoped
public class ChooseWays {

    @Inject
    StoredPreferences preferences;

    @Inject
    RefusedAddresses refused;

    @Inject
    TextMessaging texts;

    @Inject
    PlanLimits limits;

    /**
     * What was found out.
     *
     * @param clients by their ids, each with one way; who is not written to is left out
     * @param textsLeft how many text messages may still be written; 0 if nobody sends any
     */
    record Chosen(Map<UUID, ContactableClient> clients, int textsLeft) {

        Optional<ContactableClient> of(ContactableClient client) {
            return Optional.ofNullable(clients.get(client.customerId()));
        }
    }

    /**
     * Asks for some clients, who may be the same.
     *
     * @param kind of what is written to them
     * @param byText whether the business wants to write text messages, too
     */
    Chosen choose(Collection<ContactableClient> clients, MarketingKind kind, boolean byText) {
        if (clients.isEmpty()) {
            return new Chosen(Map.of(), 0);
        }
        int left = byText && clients.stream().anyMatch(client -> client.phone() != null) ? textsLeft() : 0;
        Set<String> inVain = left == 0 ? Set.of() : inVain(clients);
        Map<UUID, Set<Way>> unwanted = preferences.unwanted(
                clients.stream().map(ContactableClient::customerId).toList());
        Map<UUID, ContactableClient> chosen = new HashMap<>();
        for (ContactableClient client : clients) {
            WayPolicy.choose(client, kind, unwanted.getOrDefault(client.customerId(), Set.of()), inVain, left > 0)
                    .ifPresent(way -> chosen.put(client.customerId(), way));
        }
        return new Chosen(chosen, left);
    }

    /** Half of what the plan allows is left to what clients wait for: codes, their visits, reminders. */
    private int textsLeft() {
        return texts.available() ? (int) Math.min(limits.leftOfHalf(PlanLimit.TEXTS_PER_MONTH), Integer.MAX_VALUE) : 0;
    }

    /** Only of who could be told otherwise. */
    private Set<String> inVain(Collection<ContactableClient> clients) {
        List<String> addresses = clients.stream()
                .filter(client -> client.phone() != null && client.email() != null)
                .map(client -> Objects.requireNonNull(client.email()))
                .distinct()
                .toList();
        return addresses.isEmpty() ? Set.of() : refused.among(addresses);
    }
}
