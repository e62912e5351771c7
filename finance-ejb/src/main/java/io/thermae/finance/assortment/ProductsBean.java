package io.thermae.finance.assortment;

import io.thermae.booking.api.ServiceCategories;
import io.thermae.finance.api.ProductView;
import io.thermae.finance.api.Products;
import io.thermae.finance.offer.OfferPolicy;
import io.thermae.finance.offer.WhatThereIs;
import io.thermae.finance.product.ProductPolicy;
import io.thermae.finance.product.StoredProducts;
import io.thermae.finance.tax.StoredTaxRates;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the products that are sold. */
@Stateless
@PermitAll
@TenantTransaction
public class ProductsBean implements Products {

    @Inject
    StoredProducts stored;

    @Inject
    StoredTaxRates rates;

    @Inject
    WhatThereIs whatThereIs;

    @Inject
    ServiceCategories categories;

    @Inject
    ExpectedVersion expected;

    @Override
    public List<ProductView> list(Filter filter, Portion portion) {
        return stored.list(filter, portion);
    }

    @Override
    public ProductView get(UUID id) {
        return stored.find(id).orElseThrow(() -> new NotFound("product"));
    }

    @Override
    public ProductView add(Draft draft) {
        stored.lockAll();
        Draft tidy = ProductPolicy.tidy(draft);
        check(tidy, null, null);
        return get(stored.insert(tidy));
    }

    @Override
    public ProductView edit(UUID id, Draft draft) {
        ProductView before = lock(id);
        OfferPolicy.requireOffered(before.archivedAt());
        Draft tidy = ProductPolicy.tidy(draft);
        check(tidy, id, before.categoryId());
        stored.update(id, tidy);
        return get(id);
    }

    @Override
    public void archive(UUID id) {
        if (lock(id).archivedAt() == null) {
            stored.archive(id);
        }
    }

    private ProductView lock(UUID id) {
        stored.lockAll();
        ProductView product = get(id);
        expected.require(product.version());
        return product;
    }

    /**
     * Holds that it can be sold so.
     *
     * @param butOf which product may have its name already; null for none
     * @param category that it has, and keeps even if that was archived; null for none
     */
    private void check(Draft draft, @Nullable UUID butOf, @Nullable UUID category) {
        if (draft.taxRateId() != null) {
            // none is left out of the rates while a product gets it
            rates.lock();
        }
        List<FieldViolation> violations = new ArrayList<>(OfferPolicy.violations(
                new OfferPolicy.Offer(List.of(), List.of(), draft.price(), draft.taxRateId()),
                whatThereIs.known(List.of())));
        UUID wanted = draft.categoryId();
        if (wanted != null && !wanted.equals(category) && !isInUse(wanted)) {
            violations.add(new FieldViolation("categoryId", "unknown_category"));
        }
        violations.addAll(ProductPolicy.violations(stored.taken(draft, butOf)));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private boolean isInUse(UUID category) {
        try {
            return !categories.get(category).archived();
        } catch (NotFound e) {
            return false;
        }
    }
}
