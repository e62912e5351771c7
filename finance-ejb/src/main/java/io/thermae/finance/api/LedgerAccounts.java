package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;

/** The chart of accounts. An account that is not there is {@link io.thermae.kernel.NotFound}. */
@Local
public interface LedgerAccounts {

    /** How many a business has at most, archived ones included. */
    int MOST = 500;

    /** A part of them by their numbers, archived ones included. */
    List<AccountView> list(Portion portion);

    AccountView get(UUID id);

    /** Makes an account for each role that none plays yet; otherwise they are made when one is first posted to. */
    void makeDefaults();

    /**
     * Adds one.
     *
     * @throws io.thermae.kernel.RuleBroken {@code ACCOUNT_CODE_TAKEN}, {@code ACCOUNTS_FULL}
     */
    AccountView add(String code, String name, AccountKind kind);

    /**
     * Calls one otherwise.
     *
     * @throws io.thermae.kernel.RuleBroken {@code ACCOUNT_CODE_TAKEN}
     */
    AccountView edit(UUID id, String code, String name);

    /**
     * From now on the rules post to it what the role stands for. What was posted elsewhere stays there; but what is owed, to
     * customers or others, is carried over, since it is from there that it is paid or given back.
     *
     * @throws io.thermae.kernel.InvalidInput that names {@code role}: {@code wrong_kind}
     * @throws io.thermae.kernel.RuleBroken {@code ACCOUNT_ARCHIVED}; {@code ACCOUNT_IN_USE} if it cannot be told which part of
     *     what is to be carried over is another role's; {@code PERIOD_CLOSED} if the books are closed through today;
     *     {@code LIABILITY_BELOW_ZERO} if the account stands in debit
     */
    AccountView play(UUID id, AccountRole role);

    /**
     * Nothing is posted to it any more, but what takes back what was posted. Archiving twice changes nothing.
     *
     * @throws io.thermae.kernel.RuleBroken {@code ACCOUNT_IN_USE} if it plays a role
     */
    AccountView archive(UUID id);
}
