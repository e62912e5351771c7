package io.thermae.booking.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a customer when his card is made or edited.
 *
 * @param email null when there is a phone
 * @param phone in E.164 form; null when there is an e-mail
 * @param birthDate null if not known
 * @param language BCP 47 tag to write in; null leaves it as it is (that of the call, for a new one)
 * @param branchId where the card is; its managers see the customer before his first visit. null leaves it where it is (in no
 *     branch, or in the only one of a manager, for a new one)
 * @param preferredMasterIds whom he would rather have first, when staff books for him and no master is chosen; null leaves them as they are
 * @param tags in any case; null leaves them as they are
 */
public record CustomerDetails(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate birthDate,
        @Nullable String language,
        @Nullable UUID branchId,
        @Nullable List<UUID> preferredMasterIds,
        @Nullable List<String> tags) {

    /** The same in a branch. */
    public CustomerDetails in(UUID branch) {
        return new CustomerDetails(name, email, phone, birthDate, language, branch, preferredMasterIds, tags);
    }
}
