package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** As whom masters sign in. */
@Local
public interface MasterAccounts {

    /** The people of the business who these masters are; who does not sign in is left out. */
    List<UUID> usersOf(Collection<UUID> masterIds);
}
