package io.thermae.tenancy.session;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Exemption;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.Device;
import io.thermae.tenancy.api.LinkToken;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.SecretTokens;
import io.thermae.tenancy.api.Sessions;
import io.thermae.tenancy.api.SignedIn;
import io.thermae.tenancy.api.TenantDirectory;
import io.thermae.tenancy.credentials.Account;
import io.thermae.tenancy.credentials.Accounts;
import io.thermae.tenancy.secondfactor.Challenges;
import io.thermae.tenancy.throttle.FamiliarPlaces;
import io.thermae.tenancy.throttle.Subject;
import io.thermae.tenancy.throttle.Throttle;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out who wants in, proves it, and enters the tenant; the session itself is that tenant's transaction. */
@Stateless
@PermitAll
@CrossTenant("Log-in and refresh begin before the tenant is known")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SessionsBean implements Sessions {

    @Inject
    CurrentCaller caller;

    @Inject
    Accounts accounts;

    @Inject
    PasswordProof proof;

    @Inject
    Throttle throttle;

    @Inject
    FamiliarPlaces familiarPlaces;

    @Inject
    Challenges challenges;

    @Inject
    SecretTokens tokens;

    @Inject
    TenantDirectory tenants;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    OpenSession openSession;

    @Inject
    Entrance entrance;

    @Override
    public SignedIn logIn(String email, String password, @Nullable String subdomain, Device device) {
        letIn();
        String address = Accounts.normalised(email);
        Subject account = familiarPlaces.logIn(address, device.address());
        throttle.admit(account);
        throttle.admitAddress(device.address());
        List<Account> proved = proof.proved(accounts.withEmail(address), address, password, current(subdomain));
        if (proved.isEmpty()) {
            throw new RuleBroken(ErrorCode.INVALID_CREDENTIALS);
        }
        throttle.forget(account);
        familiarPlaces.note(address, device.address());
        throttle.takeBackAddress(device.address());
        if (proved.size() > 1) {
            throw new RuleBroken(ErrorCode.CHOOSE_BUSINESS, Map.of("businesses", choices(proved)));
        }
        return enter(proved.get(0), device);
    }

    private SignedIn enter(Account account, Device device) {
        if (!account.mayEnter()) {
            throw new RuleBroken(ErrorCode.BUSINESS_NOT_ACTIVE, Map.of("status", account.tenantStatus()));
        }
        caller.enterAs(account.userId(), account.tenant());
        BusinessView business =
                account.isPlatform() ? null : tenants.find(account.subdomain()).orElse(null);
        return entrance.enter(business, device);
    }

    @Override
    public SignedIn logInWithCode(String challenge, String code, Device device) {
        letIn();
        throttle.admitAddress(device.address());
        LinkToken token = LinkToken.read(tokens, SecretTokens.LOG_IN_CHALLENGE, challenge)
                .orElseThrow(() -> new RuleBroken(ErrorCode.CHALLENGE_INVALID));
        caller.enter(token.tenant());
        UUID userId = challenges.personOf(token.id()).orElseThrow(() -> new RuleBroken(ErrorCode.CHALLENGE_INVALID));
        Subject person = new Subject("second-factor", token.tenant() + ":" + userId);
        throttle.admit(person);
        caller.enterAs(userId, token.tenant());
        SignedIn signedIn =
                openSession.openWithCode(token.id(), code, ownBusiness.find().orElse(null), device);
        throttle.forget(person);
        throttle.takeBackAddress(device.address());
        return signedIn;
    }

    @Override
    public SignedIn refresh(String refreshToken, Device device) {
        letIn();
        RefreshToken token =
                RefreshToken.read(refreshToken).orElseThrow(() -> new RuleBroken(ErrorCode.REFRESH_TOKEN_INVALID));
        caller.enter(token.tenant());
        BusinessView business = ownBusiness.find().orElse(null);
        if (business != null && !business.status().admitsItsPeople()) {
            throw new RuleBroken(
                    ErrorCode.BUSINESS_NOT_ACTIVE,
                    Map.of("status", business.status().name()));
        }
        OpenSession.Renewal renewal = openSession.renew(token, business, device);
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
        letIn();
        RefreshToken.read(refreshToken).ifPresent(token -> {
            caller.enter(token.tenant());
            openSession.close(token);
        });
    }

    /** The subdomain that a business has now, by one that it has or had; null for null. */
    private @Nullable String current(@Nullable String subdomain) {
        return subdomain == null
                ? null
                : tenants.find(subdomain).map(BusinessView::subdomain).orElse(subdomain);
    }

    /** People of a suspended business may come in and look. */
    private void letIn() {
        caller.exempt(Exemption.SESSION);
    }

    private static List<Map<String, String>> choices(List<Account> accounts) {
        return accounts.stream()
                .map(account -> Map.of("subdomain", account.subdomain(), "name", account.businessName()))
                .toList();
    }
}
