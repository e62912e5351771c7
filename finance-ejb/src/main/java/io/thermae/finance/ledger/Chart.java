package io.thermae.finance.ledger;

import io.thermae.finance.api.AccountRole;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Language;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** Which accounts of the business play which roles. Those that it does not have yet are made when one is first posted to. */
@ApplicationScoped
public class Chart {

    @Inject
    Sql sql;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Clock clock;

    /**
     * The accounts that play roles: one for each. If what is on one of them is carried over with its role
     * ({@link AccountRole#isCarriedOver}), all are the same until the transaction ends: who has another account take over waits for
     * it, and carries over what was posted.
     */
    Map<AccountRole, UUID> playing(Collection<AccountRole> roles) {
        Map<AccountRole, UUID> accounts = find(roles);
        if (accounts.keySet().containsAll(roles)) {
            return accounts;
        }
        makeDefaults();
        return find(roles);
    }

    /** Makes an account for each role that none plays: all at once, so that nobody makes them in another order. */
    void makeDefaults() {
        // before the chart, as whoever moves a role has both
        keepRoles();
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('chart ' || platform.current_tenant()::text, 0))",
                row -> "");
        Language language = ownBusiness.known().map(BusinessView::language).orElse(Language.EN);
        AccountRole[] roles = AccountRole.values();
        UUID[] ids = Arrays.stream(roles).map(role -> Ids.next()).toArray(UUID[]::new);
        String[] names = Arrays.stream(roles).map(AccountRole::name).toArray(String[]::new);
        sql.update(
                """
                insert into finance.account (id, code, name, kind, created_at)
                select d.id,
                       case when exists (select 1 from finance.account a where a.code = d.code) then d.role else d.code end,
                       d.name, d.kind, ?
                from unnest(?, ?, ?, ?, ?) as d (id, role, code, name, kind)
                where not exists (select 1 from finance.account_role r where r.role = d.role)
                """,
                clock.instant(),
                ids,
                names,
                Arrays.stream(roles).map(AccountRole::code).toArray(String[]::new),
                Arrays.stream(roles)
                        .map(role -> AccountTexts.of(role, language))
                        .toArray(String[]::new),
                Arrays.stream(roles).map(role -> role.kind().name()).toArray(String[]::new));
        sql.update(
                """
                insert into finance.account_role (role, account_id)
                select d.role, d.id from unnest(?, ?) as d (role, id)
                where exists (select 1 from finance.account a where a.id = d.id)
                """,
                names,
                ids);
    }

    /** Shares the lock of those who post, a statement before the roles are read. */
    private void keepRoles() {
        sql.query(
                """
                select pg_advisory_xact_lock_shared(
                    hashtextextended('ledger periods ' || platform.current_tenant()::text, 0))
                """,
                row -> "");
    }

    private Map<AccountRole, UUID> find(Collection<AccountRole> roles) {
        Map<AccountRole, UUID> accounts = new EnumMap<>(AccountRole.class);
        // shares the lock of those who post before it looks
        String select = roles.stream().anyMatch(AccountRole::isCarriedOver)
                ? "select role, account_id from finance.keep_playing(?)"
                : "select role, account_id from finance.account_role where role = any (?)";
        sql.query(
                        select,
                        row -> Map.entry(AccountRole.valueOf(row.getString(1)), row.getObject(2, UUID.class)),
                        (Object)
                                roles.stream().distinct().map(AccountRole::name).toArray(String[]::new))
                .forEach(found -> accounts.put(found.getKey(), found.getValue()));
        return accounts;
    }
}
