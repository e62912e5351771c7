package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Platform;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * What makes rows invisible holds for every table, also for one that is made tomorrow: read from the catalogue of the
 * database.
 */
@ArquillianTest
@RunAsClient
public class IsolationRulesIT {
    /** Keys that are one on the whole platform: a subdomain, and what looks like it, is one business. */
    private static final Set<String> GLOBAL_KEYS =
            Set.of("tenancy.subdomain.subdomain_pkey", "tenancy.subdomain.subdomain_look_alike");

    /** Tables that hold nothing of a tenant. */
    private static final Set<String> OF_THE_PLATFORM = Set.of(
            "platform.secret",
            "platform.idempotent_call",
            "tenancy.attempt",
            "tenancy.familiar_place",
            "platform.rate_limit",
            "platform.paused_job",
            "platform.job_run",
            "platform.cache_epoch",
            "booking.zone_rules",
            "engagement.mailbox_claim",
            "tenancy.plan",
            "finance.platform_invoice_number",
            "finance.platform_account",
            "finance.platform_entry",
            "finance.platform_line",
            "platform.personal_column",
            "platform.flyway_schema_history",
            "tenancy.flyway_schema_history",
            "booking.flyway_schema_history",
            "finance.flyway_schema_history",
            "engagement.flyway_schema_history");

    private static final String TENANT_TABLES =
            """
            select c.oid, format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity, c.relforcerowsecurity,
                   pg_get_userbyid(c.relowner) as owner, a.attnum
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
            where c.relkind in ('r', 'p')
            """;

    private final AppDatabase database = Platform.current().database();

    @Test
    void everyReferenceBetweenTenantTablesCarriesTheTenant() {
        String references =
                """
                with tenant_table as (%s)
                select k.conname, t.name,
                       k.conkey[1] = t.attnum and k.confkey[1] = r.attnum as carries_the_tenant
                from pg_constraint k
                join tenant_table t on t.oid = k.conrelid
                join tenant_table r on r.oid = k.confrelid
                where k.contype = 'f'
                """
                        .formatted(TENANT_TABLES);
        assertThat(database.rows(references)).isNotEmpty().allSatisfy(row -> assertThat(row)
                .containsEntry("carries_the_tenant", true));
    }

    @Test
    void everyTenantTableForcesRowLevelSecurityOnItsOwnerToo() {
        assertThat(database.rows(TENANT_TABLES)).isNotEmpty().allSatisfy(row -> assertThat(row)
                .containsEntry("relrowsecurity", true)
                .containsEntry("relforcerowsecurity", true)
                .containsEntry("owner", "thermae_owner"));
    }

    @Test
    void everyPolicyThatBindsTheApplicationComparesTheTenantOnReadAndOnWrite() {
        String policies =
                """
                select t.name, p.polname, p.polpermissive, p.polcmd::text as command,
                       pg_get_expr(p.polqual, p.polrelid) as on_read, pg_get_expr(p.polwithcheck, p.polrelid) as on_write
                from (%s) t
                left join pg_policy p on p.polrelid = t.oid
                  and (p.polroles = '{0}' or 'thermae_app'::regrole = any (p.polroles))
                """
                        .formatted(TENANT_TABLES);
        assertThat(database.rows(policies)).isNotEmpty().allSatisfy(row -> {
            assertThat(row).containsEntry("command", "*");
            assertThat(String.valueOf(row.get("on_read"))).contains("tenant_id = ", "current_tenant()");
            assertThat(String.valueOf(row.get("on_write"))).contains("tenant_id = ", "current_tenant()");
            assertThat(row.get("on_read")).isEqualTo(row.get("on_write"));
        });
    }

    @Test
    void everyKeyBeginsWithTheTenant() {
        String keys =
                """
                select t.name || '.' || i.relname as name, x.indkey[0] = t.attnum as begins_with_the_tenant
                from (%s) t
                join pg_index x on x.indrelid = t.oid and (x.indisunique or x.indisprimary or x.indisexclusion)
                join pg_class i on i.oid = x.indexrelid
                """
                        .formatted(TENANT_TABLES);
        List<String> others = database.rows(keys).stream()
                .filter(row -> !Boolean.TRUE.equals(row.get("begins_with_the_tenant")))
                .map(row -> String.valueOf(row.get("name")))
                .toList();
        assertThat(database.rows(keys)).hasSizeGreaterThan(others.size());
        assertThat(others).containsExactlyInAnyOrderElementsOf(GLOBAL_KEYS);
    }

    @Test
    void everyOtherTableIsKnownToHoldNothingOfATenant() {
        String others =
                """
                select format('%I.%I', n.nspname, c.relname) as name
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm', 'f')
                  and n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like 'pg_toast%'
                  and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
                """;
        assertThat(database.rows(others)).isNotEmpty().allSatisfy(row -> assertThat(OF_THE_PLATFORM)
                .contains(String.valueOf(row.get("name"))));
    }

    @Test
    void theApplicationsRoleHasNoWayAround() {
        Map<String, Object> role = database.rows(
                        """
                        select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
                               (select count(*) from pg_auth_members where member = r.oid) as memberships,
                               (select count(*) from pg_class where relowner = r.oid) as tables,
                               (select count(*) from pg_proc where proowner = r.oid) as functions,
                               (select count(*) from pg_namespace n where has_schema_privilege(r.oid, n.oid, 'CREATE'))
                                   as schemas
                        from pg_roles r where rolname = 'thermae_app'
                        """)
                .get(0);
        assertThat(role)
                .containsAllEntriesOf(Map.of(
                        "rolsuper", false,
                        "rolbypassrls", false,
                        "rolcreaterole", false,
                        "rolcreatedb", false,
                        "rolreplication", false))
                .containsAllEntriesOf(Map.of("memberships", 0L, "tables", 0L, "functions", 0L, "schemas", 0L));
        List<Map<String, Object>> user =
                database.asApplication(connection -> AppDatabase.rows(connection, "select current_user::text as name"));
        assertThat(user).containsExactly(Map.of("name", "thermae_app"));
    }

    @Test
    void functionsWithMoreRightsThanTheirCallerAreTheDoorsAndNothingElse() {
        List<Map<String, Object>> functions = database.rows(
                """
                select n.nspname::text as schema, pg_get_userbyid(p.proowner)::text as owner,
                       coalesce(array_to_string(p.proconfig, ' '), '') as config,
                       has_function_privilege('public', p.oid, 'EXECUTE') as public
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                """);
        assertThat(functions).isNotEmpty().allSatisfy(function -> assertThat(function)
                .containsEntry("schema", "doors")
                .containsEntry("owner", "thermae_doors")
                .containsEntry("public", false)
                .hasEntrySatisfying(
                        "config", config -> assertThat(String.valueOf(config)).contains("search_path=pg_catalog")));
    }
}
