package io.thermae.tenancy.api;

import io.thermae.kernel.Language;
import jakarta.ejb.Local;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How people of the business want to be told things. */
@Local
public interface ReaderPreferences {

    /**
     * The zone in which the caller is told times that belong to no branch: the one that he prefers, else the business's,
     * else UTC.
     */
    ZoneId zone();

    /** The languages of people, by their ids; who is not one of the business is left out. */
    Map<UUID, Language> languages(Collection<UUID> userIds);
}
