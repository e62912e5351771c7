package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.List;

/** The origins of web sites from which browsers may call the API in the business's name. */
@Local
public interface CorsOrigins {

    /** A business has at most so many. */
    int MAX_ORIGINS = 20;

    /**
     * The list.
     *
     * @param origins sorted
     * @param version the business's
     */
    record Listed(List<String> origins, long version) {}

    Listed list();

    /**
     * Makes these the business's origins, and no others.
     *
     * @return all, as they are compared: in lower case and without a port that goes without saying
     * @throws io.thermae.kernel.InvalidInput if one is none, or is plain http and not on this machine
     */
    Listed replace(List<String> origins);
}
