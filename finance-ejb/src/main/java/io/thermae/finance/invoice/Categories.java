package io.thermae.finance.invoice;

import io.thermae.booking.api.Services;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** To which categories the services of a document belong: revenue is told apart by them. */
@ApplicationScoped
public class Categories {

    @Inject
    Services services;

    /** By the services' ids; those without a category are left out. */
    public Map<UUID, UUID> of(InvoiceView document) {
        Map<UUID, UUID> categories = new HashMap<>();
        for (InvoiceLineView line : document.lines()) {
            UUID service = line.serviceId();
            if (service != null && !categories.containsKey(service)) {
                UUID category = services.get(service).categoryId();
                if (category != null) {
                    categories.put(service, category);
                }
            }
        }
        return categories;
    }
}
