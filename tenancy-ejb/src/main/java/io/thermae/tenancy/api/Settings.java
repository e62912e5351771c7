package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The settings of the business and of its branches. A branch's word stands above the business's, that above the platform's. */
@Local
public interface Settings {

    /** What is in force where no branch says otherwise. */
    SettingsView ofBusiness();

    /** @throws io.thermae.kernel.NotFound if there is no such branch */
    SettingsView ofBranch(UUID branchId);

    /** As {@link #ofBranch}, for programs. */
    BranchSettings inForce(UUID branchId);

    /** From which address the business's mails to clients come, and to which they are answered. */
    MailAddresses mailAddresses();

    /**
     * Decides some settings; an empty value takes the decision back. Those that are not named stay as they are.
     *
     * @throws io.thermae.kernel.InvalidInput for values of the wrong type or out of bounds, each with its key
     * @throws io.thermae.kernel.RuleBroken {@code STALE_VERSION} if the caller has seen another version;
     *     {@code MAIL_DOMAIN_NOT_ALLOWED}, {@code MAIL_ADDRESS_OF_PLATFORM} for a sender's address
     */
    SettingsView decideForBusiness(Map<Setting, Optional<Object>> decisions);

    /** The same for a branch. @throws io.thermae.kernel.NotFound if there is no such branch */
    SettingsView decideForBranch(UUID branchId, Map<Setting, Optional<Object>> decisions);
}
