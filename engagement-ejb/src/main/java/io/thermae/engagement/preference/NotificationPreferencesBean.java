package io.thermae.engagement.preference;

import io.thermae.booking.api.ConsentPurpose;
import io.thermae.booking.api.ConsentView;
import io.thermae.booking.api.Consents;
import io.thermae.engagement.api.NotificationPreferences;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps what customers want. Who may know it of whom is as with consents. */
@Stateless
@PermitAll
@TenantTransaction
public class NotificationPreferencesBean implements NotificationPreferences {

    @Inject
    StoredPreferences stored;

    @Inject
    Consents consents;

    @Inject
    PlannedVisits planned;

    @Override
    public View ofCustomer(UUID customerId) {
        Set<ConsentPurpose> given = consents.current(customerId).stream()
                .filter(ConsentView::given)
                .map(ConsentView::purpose)
                .collect(Collectors.toSet());
        Set<Way> unwanted = stored.unwanted(customerId);
        List<Choice> choices = ChoicePolicy.ofCustomers().stream()
                .map(row -> new Choice(
                        row.way().topic(),
                        row.way().channel(),
                        !unwanted.contains(row.way()),
                        row.changeable(),
                        consented(row.consent(), given)))
                .toList();
        return new View(choices, quiet(customerId));
    }

    @Override
    public View chooseForCustomer(UUID customerId, Wishes wishes) {
        // who may not know of the customer is told so first
        ofCustomer(customerId);
        ChoicePolicy.violation(wishes.choices()).ifPresent(violation -> {
            throw new InvalidInput(List.of(violation));
        });
        Set<Way> unwanted = new HashSet<>();
        wishes.choices().stream()
                .filter(wish -> !wish.wanted())
                .forEach(wish -> unwanted.add(new Way(wish.topic(), wish.channel())));
        for (ChoicePolicy.Row row : ChoicePolicy.ofCustomers()) {
            if (unwanted.contains(row.way())) {
                stored.leave(customerId, row.way());
            } else {
                stored.enter(customerId, row.way());
            }
        }
        if (!Objects.equals(quiet(customerId), wishes.quiet())) {
            stored.quiet(customerId, wishes.quiet());
            planned.lookAtThoseOf(customerId);
        }
        return ofCustomer(customerId);
    }

    @Override
    public View own() {
        return ofCustomer(consents.own());
    }

    @Override
    public View chooseOwn(Wishes wishes) {
        return chooseForCustomer(consents.own(), wishes);
    }

    private @Nullable Quiet quiet(UUID customerId) {
        return stored.quiet(List.of(customerId)).get(customerId);
    }

    private static @Nullable Boolean consented(@Nullable ConsentPurpose purpose, Set<ConsentPurpose> given) {
        return purpose == null ? null : given.contains(purpose);
    }
}
