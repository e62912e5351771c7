package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;

/** Who decides what people ask for. */
@Local
public interface Deciders {

    /** The active owners, and the active managers of a person's branches, but for the person. */
    List<Addressee> of(UUID userId);
}
