package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.List;

/** Who is told of what concerns the business as a whole. */
@Local
public interface BusinessOwners {

    /** The active owners. */
    List<Addressee> addressees();
}
