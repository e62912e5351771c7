package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;

/** Looks masters of the business up. */
@Local
public interface Masters {

    /** Masters that are not archived, by name. A manager is shown those of his branches. */
    List<MasterView> list();

    /** @throws io.thermae.kernel.NotFound if there is no such master; archived ones are found */
    MasterView get(UUID masterId);

    /** The master's time off, by time. */
    List<TimeOffView> timeOff(UUID masterId);
}
