package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/**
 * Closes a business for good, with time to think again: until then it works as before. In the name of its tenant; the
 * owners are told. Errors as with {@link ChangeBusinessState}.
 */
@Local
public interface CloseBusiness {

    /** It closes after the configured number of days. */
    TenantView close();

    /** It does not. */
    TenantView takeBack();
}
