package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** Edits what is said of the entered business. Its currency stays: prices and money of the past are in it. */
@Local
public interface EditBusiness {

    /**
     * Edits it.
     *
     * @throws io.thermae.kernel.InvalidInput if the language or the time zone is not known
     */
    TenantView edit(Details details);

    /**
     * What is said of a business.
     *
     * @param name not blank
     * @param language BCP 47 tag of the default language
     * @param timeZone IANA name
     */
    record Details(String name, String language, String timeZone) {}
}
