package io.thermae.finance.ledger;

import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.AccountRole;
import io.thermae.finance.ledger.CarryOverPolicy.Balance;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * When another account takes a role over on which something is owed, what is owed goes with it: it is from there that it is
 * paid, or given back. Or the new account would stand on the wrong side as soon as it is.
 */
@ApplicationScoped
public class CarryOver {

    /** The document is the account that takes over. */
    private static final String KIND = "account-role";

    @Inject
    Sql sql;

    @Inject
    StoredEntries entries;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Clock clock;

    private record Owed(String currency, Balance balance) {}

    /** Until the transaction ends nobody else posts, and what was begun before is there. */
    void waitForPostings() {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('ledger periods ' || platform.current_tenant()::text, 0))",
                row -> "");
    }

    /**
     * Carries over what is on the account that plays a role; nothing if none does.
     *
     * @param role one of which {@link AccountRole#isCarriedOver} holds
     * @throws RuleBroken {@code ACCOUNT_IN_USE} if something is owed there and the account plays another role, too: what of it is
     *     whose is not told apart; {@code PERIOD_CLOSED}
     */
    void carry(AccountRole role, UUID to) {
        sql.first(
                        "select account_id from finance.account_role where role = ?",
                        row -> row.getObject(1, UUID.class),
                        role.name())
                .ifPresent(from -> carry(role, from, to));
    }

    private void carry(AccountRole role, UUID from, UUID to) {
        Map<String, List<Balance>> owed = owed(from).stream()
                .collect(Collectors.groupingBy(
                        Owed::currency, Collectors.mapping(Owed::balance, Collectors.toUnmodifiableList())));
        Optional<String> other = otherRole(role, from);
        if (other.isPresent()) {
            // what masters owe stays on an account of two roles: no liability comes to stand in debit for it
            if (role.kind() == AccountKind.LIABILITY && !CarryOverPolicy.isEven(owed.values())) {
                throw new RuleBroken(ErrorCode.ACCOUNT_IN_USE, Map.of("role", other.get()));
            }
            return;
        }
        LocalDate today = LocalDate.now(clock.withZone(ownBusiness.zone()));
        DocumentReference document = new DocumentReference(KIND, to);
        owed.forEach((currency, balances) -> CarryOverPolicy.entries(balances, from, to)
                .forEach(lines -> entries.insert(new Posting(today, currency, document, null, null, null, lines))));
    }

    private List<Owed> owed(UUID account) {
        return sql.query(
                """
                select currency, dimension_id, sum(minor_units)::bigint
                from finance.journal_line where account_id = ?
                group by currency, dimension_id having sum(minor_units) <> 0
                order by currency, dimension_id
                """,
                row -> new Owed(row.getString(1), new Balance(row.getObject(2, UUID.class), row.getLong(3))),
                account);
    }

    private Optional<String> otherRole(AccountRole role, UUID account) {
        return sql.first(
                "select role from finance.account_role where account_id = ? and role <> ? order by role limit 1",
                row -> row.getString(1),
                account,
                role.name());
    }
}
