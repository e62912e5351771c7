package io.thermae.finance.product;

import io.thermae.finance.api.Products.Draft;
import io.thermae.kernel.FieldViolation;
import java.util.ArrayList;
import java.util.List;

/** How products are told from each other: no two that are sold have one name, or one number. */
public final class ProductPolicy {

    private ProductPolicy() {}

    /** What another product has already. */
    public record Taken(boolean name, boolean sku) {}

    /** As it is kept: without the spaces around it, and without a number that says nothing. */
    public static Draft tidy(Draft draft) {
        String sku = draft.sku() == null ? null : draft.sku().strip();
        return new Draft(
                draft.name().strip(),
                sku == null || sku.isEmpty() ? null : sku,
                draft.categoryId(),
                draft.price(),
                draft.taxRateId());
    }

    /** What is wrong with it. */
    public static List<FieldViolation> violations(Taken taken) {
        List<FieldViolation> violations = new ArrayList<>();
        if (taken.name()) {
            violations.add(new FieldViolation("name", "taken"));
        }
        if (taken.sku()) {
            violations.add(new FieldViolation("sku", "taken"));
        }
        return violations;
    }
}
