package io.thermae.tenancy.sso;

import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.IdentityProviderView;
import io.thermae.tenancy.api.IdentityProviders.RoleMapping;
import io.thermae.tenancy.api.IdentityProviders.SecondFactorOf;
import io.thermae.tenancy.api.IdentityProviders.Settings;
import io.thermae.tenancy.platform.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stored providers, within the open tenant. */
@ApplicationScoped
public class StoredProviders {

    /** The three arrays of mappings are in one order. */
    private static final String SELECT =
            """
            select p.*,
                   array(select r.claim_value from tenancy.identity_provider_role r
                         where r.tenant_id = p.tenant_id and r.provider_id = p.id order by r.claim_value) as claim_values,
                   array(select r.role from tenancy.identity_provider_role r
                         where r.tenant_id = p.tenant_id and r.provider_id = p.id order by r.claim_value) as roles,
                   array(select coalesce(
                                    (select string_agg(b.branch_id::text, ',') from tenancy.identity_provider_branch b
                                     where b.tenant_id = r.tenant_id and b.provider_id = r.provider_id
                                       and b.claim_value = r.claim_value),
                                    '')
                         from tenancy.identity_provider_role r
                         where r.tenant_id = p.tenant_id and r.provider_id = p.id order by r.claim_value) as branches
            from tenancy.identity_provider p
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Seal seal;

    List<Provider> all() {
        return sql.query(SELECT + "order by p.created_at, p.id", this::provider);
    }

    Optional<Provider> find(UUID id) {
        return sql.first(SELECT + "where p.id = ?", this::provider, id);
    }

    Optional<Provider> lock(UUID id) {
        // first of all: who has waited reads the mappings that whoever was before has written
        sql.query("select 1 from tenancy.identity_provider where id = ? for update", row -> true, id);
        return find(id);
    }

    /** Those by which one can log in now. */
    List<Provider> enabled() {
        return all().stream().filter(provider -> provider.shown().enabled()).toList();
    }

    /** One at a time, so that their number can be counted. */
    long lockAndCount() {
        sql.query("select 1 from tenancy.tenant for no key update", row -> row.getInt(1));
        return sql.query("select count(*) from tenancy.identity_provider", row -> row.getLong(1))
                .get(0);
    }

    /**
     * Stores what is said of a provider, new or not.
     *
     * @param clientSecret readable; null for none
     */
    void store(UUID id, Settings settings, @Nullable String clientSecret) {
        sql.update(
                """
                insert into tenancy.identity_provider
                    (id, created_at, name, issuer, client_id, client_secret, redirect_uri, scopes, audiences,
                     token_exchange, roles_claim, default_role, adds_people, require_verified_email, second_factor, enabled)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, id) do update set
                    name = excluded.name, issuer = excluded.issuer, client_id = excluded.client_id,
                    client_secret = excluded.client_secret, redirect_uri = excluded.redirect_uri,
                    scopes = excluded.scopes, audiences = excluded.audiences, token_exchange = excluded.token_exchange,
                    roles_claim = excluded.roles_claim, default_role = excluded.default_role,
                    adds_people = excluded.adds_people, require_verified_email = excluded.require_verified_email,
                    second_factor = excluded.second_factor, enabled = excluded.enabled,
                    version = identity_provider.version + 1
                """,
                id,
                clock.instant(),
                settings.name(),
                settings.issuer(),
                settings.clientId(),
                sealed(id, clientSecret),
                settings.redirectUri(),
                settings.scopes().toArray(String[]::new),
                settings.audiences().toArray(String[]::new),
                settings.tokenExchange(),
                settings.rolesClaim(),
                defaultRole(settings),
                settings.addsPeople(),
                settings.requireVerifiedEmail(),
                settings.secondFactor().name(),
                settings.enabled());
        sql.update("delete from tenancy.identity_provider_role where provider_id = ?", id);
        map(id, settings.roleMappings());
    }

    void delete(UUID id) {
        sql.update("delete from tenancy.identity_provider where id = ?", id);
    }

    private void map(UUID id, List<RoleMapping> mappings) {
        for (RoleMapping mapping : mappings) {
            sql.update(
                    "insert into tenancy.identity_provider_role (provider_id, claim_value, role) values (?, ?, ?)",
                    id,
                    mapping.value(),
                    mapping.role().name());
            sql.update(
                    """
                    insert into tenancy.identity_provider_branch (provider_id, claim_value, branch_id)
                    select ?, ?, unnest(?)
                    """,
                    id,
                    mapping.value(),
                    mapping.branchIds().toArray(UUID[]::new));
        }
    }

    private static List<RoleMapping> mappings(ResultSet row) throws SQLException {
        List<String> values = texts(row, "claim_values");
        List<String> roles = texts(row, "roles");
        List<String> branches = texts(row, "branches");
        List<RoleMapping> mappings = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Set<UUID> ids = Pattern.compile(",")
                    .splitAsStream(branches.get(i))
                    .filter(id -> !id.isEmpty())
                    .map(UUID::fromString)
                    .collect(Collectors.toCollection(TreeSet::new));
            mappings.add(new RoleMapping(values.get(i), Role.valueOf(roles.get(i)), ids));
        }
        return mappings;
    }

    private Provider provider(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String sealed = row.getString("client_secret");
        String defaultRole = row.getString("default_role");
        IdentityProviderView shown = new IdentityProviderView(
                id,
                row.getString("name"),
                row.getString("issuer"),
                row.getString("client_id"),
                sealed != null,
                row.getString("redirect_uri"),
                texts(row, "scopes"),
                texts(row, "audiences"),
                row.getBoolean("token_exchange"),
                row.getString("roles_claim"),
                mappings(row),
                defaultRole == null ? null : Role.valueOf(defaultRole),
                row.getBoolean("adds_people"),
                row.getBoolean("require_verified_email"),
                SecondFactorOf.valueOf(row.getString("second_factor")),
                row.getBoolean("enabled"),
                row.getLong("version"));
        return new Provider(shown, opened(id, sealed));
    }

    private @Nullable String sealed(UUID id, @Nullable String secret) {
        return secret == null ? null : seal.close(Seal.Use.CLIENT_SECRET, id, secret.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String opened(UUID id, @Nullable String sealed) {
        return sealed == null
                ? null
                : new String(seal.open(Seal.Use.CLIENT_SECRET, id, sealed), StandardCharsets.UTF_8);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable String defaultRole(Settings settings) {
        Role role = settings.defaultRole();
        return role == null ? null : role.name();
    }
}
