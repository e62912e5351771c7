package io.thermae.finance.platformbooks;

import io.thermae.finance.api.PlatformAccount;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an entry that is to be posted.
 *
 * @param planId the plan that revenue is of; null on other accounts
 * @param minorUnits a debit above zero, a credit below
 */
record PlatformLine(PlatformAccount account, @Nullable UUID planId, long minorUnits) {}
