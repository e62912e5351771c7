package io.thermae.tenancy.session;

import io.thermae.tenancy.credentials.Account;
import io.thermae.tenancy.credentials.Passwords;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out of which accounts a password is the right one, with the same work whether there are any or not: at least one
 * check. A person of several businesses who names none costs a check for each; so that this tells nobody apart either, one
 * address in sixteen costs two, whoever it belongs to.
 */
@Dependent
public class PasswordProof {

    private static final int ONE_IN = 16;

    private final Passwords passwords;

    @Inject
    public PasswordProof(Passwords passwords) {
        this.passwords = passwords;
    }

    /**
     * The active accounts that it opens.
     *
     * @param subdomain of the business meant; null for all
     */
    List<Account> proved(List<Account> accounts, String email, String password, @Nullable String subdomain) {
        List<Account> proved = new ArrayList<>();
        int checks = 0;
        for (Account account : accounts) {
            if (subdomain == null || account.subdomain().equals(subdomain)) {
                checks++;
                if (passwords.matches(password, account.passwordHash()) && account.active()) {
                    proved.add(account);
                }
            }
        }
        if (proved.isEmpty()) {
            for (int wanted = leastChecks(email, subdomain); checks < wanted; checks++) {
                passwords.matches(password, null);
            }
        }
        return proved;
    }

    static int leastChecks(String email, @Nullable String subdomain) {
        return subdomain == null && Math.floorMod(email.hashCode(), ONE_IN) == 0 ? 2 : 1;
    }
}
