package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of whom the business buys. */
@Local
public interface Suppliers {

    /** In the order in which they were added; archived ones, too. */
    List<SupplierView> list(Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is none */
    SupplierView get(UUID id);

    /** @throws io.thermae.kernel.InvalidInput for a name that another one has */
    SupplierView add(String name, @Nullable String registrationNumber);

    /**
     * Calls one otherwise.
     *
     * @throws io.thermae.kernel.NotFound if there is none
     * @throws io.thermae.kernel.InvalidInput for a name that another one has
     */
    SupplierView edit(UUID id, String name, @Nullable String registrationNumber);

    /**
     * Takes him out of use; what names him keeps him.
     *
     * @throws io.thermae.kernel.NotFound if there is none
     */
    void archive(UUID id);
}
