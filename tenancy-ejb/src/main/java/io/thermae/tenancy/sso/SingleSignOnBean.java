package io.thermae.tenancy.sso;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Exemption;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.Device;
import io.thermae.tenancy.api.LinkToken;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.SecretTokens;
import io.thermae.tenancy.api.SignedIn;
import io.thermae.tenancy.api.SingleSignOn;
import io.thermae.tenancy.api.TenantDirectory;
import io.thermae.tenancy.oidc.IssuerAway;
import io.thermae.tenancy.oidc.RelyingParty;
import io.thermae.tenancy.oidc.TokenRefused;
import io.thermae.tenancy.session.Entrance;
import io.thermae.tenancy.throttle.Throttle;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Speaks with issuers between short transactions of the tenant; while an issuer is waited for none is open. */
@Stateless
@PermitAll
@CrossTenant("Log-in begins before the tenant is known")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SingleSignOnBean implements SingleSignOn {

    private static final Logger LOG = System.getLogger(SingleSignOnBean.class.getName());

    @Inject
    CurrentCaller caller;

    @Inject
    TenantDirectory tenants;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    SecretTokens tokens;

    @Inject
    Throttle throttle;

    @Inject
    LogInAttempts attempts;

    @Inject
    RelyingParty relyingParty;

    @Inject
    AdmitPerson admitPerson;

    @Inject
    Entrance entrance;

    @Override
    public List<Choice> choices(@Nullable String subdomain) {
        open(subdomain);
        return attempts.providers().stream()
                .map(provider ->
                        new Choice(provider.shown().id(), provider.shown().name()))
                .toList();
    }

    @Override
    public AuthorizationBegun begin(@Nullable String subdomain, UUID providerId, Device device) {
        throttle.admitAddress(device.address());
        open(subdomain);
        LogInAttempts.Begun begun = attempts.begin(providerId);
        RelyingParty.LogIn logIn = logIn(caller.tenant(), begun.id());
        try {
            String url = relyingParty.authorizationUrl(
                    begun.provider().client(), logIn, begun.provider().shown().scopes());
            throttle.takeBackAddress(device.address());
            return new AuthorizationBegun(url, logIn.state(), LogInAttempts.VALIDITY.toSeconds());
        } catch (IssuerAway e) {
            throw unavailable(begun.provider(), e);
        }
    }

    @Override
    public SignedIn complete(Return back, Device device) {
        throttle.admitAddress(device.address());
        visit();
        LinkToken state = LinkToken.read(tokens, SecretTokens.SSO_STATE, back.state())
                .orElseThrow(() -> new RuleBroken(ErrorCode.SSO_STATE_INVALID));
        caller.enter(state.tenant());
        Provider provider = attempts.end(state.id()).orElseThrow(() -> new RuleBroken(ErrorCode.SSO_STATE_INVALID));
        try {
            Map<String, Object> claims = relyingParty.redeem(
                    provider.client(), logIn(state.tenant(), state.id()), back.code(), back.issuer());
            return enter(provider, claims, device);
        } catch (IssuerAway e) {
            throw unavailable(provider, e);
        } catch (TokenRefused e) {
            throw refused(provider.shown().id(), e);
        }
    }

    @Override
    public Optional<String> endSessionUrl(@Nullable String subdomain, UUID providerId, Device device) {
        throttle.admitAddress(device.address());
        open(subdomain);
        Provider provider = attempts.providers().stream()
                .filter(each -> each.shown().id().equals(providerId))
                .findFirst()
                .orElseThrow(() -> new NotFound("identityProvider"));
        try {
            Optional<String> url = relyingParty.endSessionUrl(provider.client());
            throttle.takeBackAddress(device.address());
            return url;
        } catch (IssuerAway e) {
            throw unavailable(provider, e);
        }
    }

    @Override
    public SignedIn exchange(@Nullable String subdomain, String subjectToken, Device device) {
        throttle.admitAddress(device.address());
        open(subdomain);
        Optional<String> issuer = RelyingParty.issuerOf(subjectToken);
        for (Provider provider : attempts.providers()) {
            if (provider.shown().tokenExchange()
                    && issuer.filter(provider.shown().issuer()::equals).isPresent()) {
                try {
                    Map<String, Object> claims =
                            relyingParty.verify(provider.client(), provider.others(), subjectToken);
                    return enter(provider, claims, device);
                } catch (IssuerAway e) {
                    throw unavailable(provider, e);
                } catch (TokenRefused e) {
                    // it may be for another client of the same issuer
                    note(provider.shown().id(), e);
                }
            }
        }
        throw new RuleBroken(ErrorCode.SSO_TOKEN_INVALID);
    }

    private SignedIn enter(Provider provider, Map<String, Object> claims, Device device) {
        TenantId tenant = caller.tenant();
        BusinessView business = ownBusiness.find().orElse(null);
        if (business != null && !business.status().admitsItsPeople()) {
            throw new RuleBroken(
                    ErrorCode.BUSINESS_NOT_ACTIVE,
                    Map.of("status", business.status().name()));
        }
        UUID userId = admitPerson.admit(provider.shown(), Person.of(claims), claims);
        throttle.takeBackAddress(device.address());
        caller.enterAs(userId, tenant);
        return SecondFactorPolicy.isProvedElsewhere(provider.shown().secondFactor(), claims)
                ? entrance.enterProved(business, device)
                : entrance.enter(business, device);
    }

    /** A token that is still sent along says nothing here; people of a suspended business may come in and look. */
    private void visit() {
        caller.set(caller.get().asVisitor());
        caller.exempt(Exemption.SESSION);
    }

    private void open(@Nullable String subdomain) {
        visit();
        TenantId tenant = subdomain == null
                ? TenantId.PLATFORM
                : tenants.find(subdomain)
                        .filter(business -> business.status().admitsItsPeople())
                        .map(BusinessView::id)
                        .orElseThrow(() -> new RuleBroken(ErrorCode.BUSINESS_NOT_FOUND));
        caller.enter(tenant);
    }

    /** State, nonce and verifier are the attempt's, and stored nowhere. */
    private RelyingParty.LogIn logIn(TenantId tenant, UUID attempt) {
        return new RelyingParty.LogIn(
                LinkToken.of(tokens, SecretTokens.SSO_STATE, tenant.value(), attempt),
                tokens.tokenFor(SecretTokens.SSO_NONCE, attempt),
                tokens.tokenFor(SecretTokens.SSO_VERIFIER, attempt));
    }

    private RuleBroken refused(UUID providerId, TokenRefused why) {
        note(providerId, why);
        return new RuleBroken(ErrorCode.SSO_TOKEN_INVALID);
    }

    private void note(UUID providerId, TokenRefused why) {
        LOG.log(
                Level.INFO,
                "Request {0}: a token for identity provider {1} is not good: {2}",
                caller.get().requestId(),
                providerId,
                why.getMessage());
    }

    private RuleBroken unavailable(Provider provider, IssuerAway why) {
        LOG.log(
                Level.WARNING,
                "Request {0}: identity provider {1} is not available: {2}",
                caller.get().requestId(),
                provider.shown().id(),
                why.getMessage());
        return new RuleBroken(ErrorCode.IDENTITY_PROVIDER_UNAVAILABLE);
    }
}
