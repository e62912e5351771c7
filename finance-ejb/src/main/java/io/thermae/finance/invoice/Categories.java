package io.thermae.finance.invoice;

import io.thermae.booking.api.Services;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** To which categories the services of a document belong: revenue is told apart by them. */
@ApplicationScoped
public class Categories {

    @Inject
    Services services;

    /** By the services' ids; those without a category are left out. */
    public Map<UUID, UUID> of(InvoiceView document) {
        Set<UUID> named = document.lines().stream()
                .map(InvoiceLineView::serviceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, UUID> categories = new HashMap<>();
        services.categories(named)
                .forEach((service, category) -> category.ifPresent(id -> categories.put(service, id)));
        return categories;
    }
}
