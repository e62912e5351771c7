package io.thermae.booking.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Looks masters of the business up. */
@Local
public interface Masters {

    /** A part of the masters that are not archived, by name. A manager is shown those of his branches. */
    List<MasterView> list(Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is no such master; archived ones are found */
    MasterView get(UUID masterId);

    /** Which of the ids are masters of the business, archived ones too. */
    Set<UUID> known(Collection<UUID> masterIds);
}
