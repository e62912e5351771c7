package io.thermae.finance.invoice;

import io.thermae.booking.api.Services;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.ProductView;
import io.thermae.finance.product.StoredProducts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** To which categories the services and products of a document belong: revenue is told apart by them. */
@ApplicationScoped
public class Categories {

    @Inject
    Services services;

    @Inject
    StoredProducts products;

    /** By the ids of the services and products; those without a category are left out. */
    public Map<UUID, UUID> of(InvoiceView document) {
        Map<UUID, UUID> categories = new HashMap<>();
        services.categories(named(document, InvoiceLineView::serviceId))
                .forEach((service, category) -> category.ifPresent(id -> categories.put(service, id)));
        for (ProductView product :
                products.find(named(document, InvoiceLineView::productId)).values()) {
            if (product.categoryId() != null) {
                categories.put(product.id(), product.categoryId());
            }
        }
        return categories;
    }

    private static Set<UUID> named(InvoiceView document, Function<InvoiceLineView, @Nullable UUID> what) {
        return document.lines().stream().map(what).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
