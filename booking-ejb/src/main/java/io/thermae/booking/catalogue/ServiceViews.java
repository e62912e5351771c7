package io.thermae.booking.catalogue;

import io.thermae.booking.api.ServiceView;
import io.thermae.booking.api.SpecialPrice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows services with their special prices, for all of them at once. */
@ApplicationScoped
public class ServiceViews {

    @Inject
    StoredPrices storedPrices;

    ServiceView of(Service service) {
        return of(List.of(service)).get(0);
    }

    List<ServiceView> of(List<Service> services) {
        if (services.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<SpecialPrice>> prices =
                storedPrices.of(services.stream().map(Service::id).toList());
        return services.stream()
                .map(service -> service.view(prices.getOrDefault(service.id(), List.of())))
                .toList();
    }
}
