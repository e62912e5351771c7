package io.thermae.tenancy.session;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Sessions;
import io.thermae.tenancy.api.SignedIn;
import io.thermae.tenancy.api.TenantDirectory;
import io.thermae.tenancy.api.TenantStatus;
import io.thermae.tenancy.credentials.Passwords;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out who wants in, proves it, and enters the tenant; the session itself is that tenant's transaction. */
@Stateless
@PermitAll
@CrossTenant("Log-in and refresh begin before the tenant is known")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SessionsBean implements Sessions {

    private static final String PLATFORM = "PLATFORM";

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    Passwords passwords;

    @Inject
    TenantDirectory tenants;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    OpenSession openSession;

    /** A person with the e-mail asked for, in some business. */
    private record Candidate(
            TenantId tenant,
            UUID userId,
            @Nullable String passwordHash,
            boolean active,
            String businessName,
            String subdomain,
            String tenantStatus) {

        boolean isPlatform() {
            return tenantStatus.equals(PLATFORM);
        }

        boolean mayEnter() {
            return isPlatform() || TenantStatus.valueOf(tenantStatus).admitsItsPeople();
        }
    }

    @Override
    public SignedIn logIn(String email, String password, @Nullable String subdomain) {
        List<Candidate> proved = candidates(email).stream()
                .filter(candidate -> subdomain == null || candidate.subdomain().equals(subdomain))
                .filter(candidate -> passwords.matches(password, candidate.passwordHash()) && candidate.active())
                .toList();
        if (proved.isEmpty()) {
            // the same work as for a person who exists
            passwords.matches(password, null);
            throw new RuleBroken(ErrorCode.INVALID_CREDENTIALS);
        }
        if (proved.size() > 1) {
            throw new RuleBroken(ErrorCode.CHOOSE_BUSINESS, Map.of("businesses", choices(proved)));
        }
        Candidate candidate = proved.get(0);
        if (!candidate.mayEnter()) {
            throw new RuleBroken(ErrorCode.BUSINESS_NOT_ACTIVE, Map.of("status", candidate.tenantStatus()));
        }
        caller.enterAs(candidate.userId(), candidate.tenant());
        BusinessView business = candidate.isPlatform()
                ? null
                : tenants.find(candidate.subdomain()).orElse(null);
        return openSession.open(candidate.userId(), business);
    }

    @Override
    public SignedIn refresh(String refreshToken) {
        RefreshToken token =
                RefreshToken.read(refreshToken).orElseThrow(() -> new RuleBroken(ErrorCode.REFRESH_TOKEN_INVALID));
        caller.enter(token.tenant());
        BusinessView business = ownBusiness.find().orElse(null);
        if (business != null && !business.status().admitsItsPeople()) {
            throw new RuleBroken(
                    ErrorCode.BUSINESS_NOT_ACTIVE,
                    Map.of("status", business.status().name()));
        }
        OpenSession.Renewal renewal = openSession.renew(token, business);
        if (renewal.reused()) {
            throw new RuleBroken(ErrorCode.REFRESH_TOKEN_REUSED);
        }
        if (renewal.signedIn() == null) {
            throw new RuleBroken(ErrorCode.REFRESH_TOKEN_INVALID);
        }
        return renewal.signedIn();
    }

    @Override
    public void logOut(String refreshToken) {
        RefreshToken.read(refreshToken).ifPresent(token -> {
            caller.enter(token.tenant());
            openSession.close(token);
        });
    }

    private List<Candidate> candidates(String email) {
        return sql.query(
                "select * from doors.people_with_email(?)",
                row -> new Candidate(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        row.getObject("user_id", UUID.class),
                        row.getString("password_hash"),
                        row.getString("user_status").equals("ACTIVE"),
                        row.getString("name"),
                        row.getString("subdomain"),
                        row.getString("status")),
                email.strip().toLowerCase(Locale.ROOT));
    }

    private static List<Map<String, String>> choices(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> Map.of("subdomain", candidate.subdomain(), "name", candidate.businessName()))
                .toList();
    }
}
