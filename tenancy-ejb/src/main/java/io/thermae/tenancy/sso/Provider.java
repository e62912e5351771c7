package io.thermae.tenancy.sso;

import io.thermae.tenancy.api.IdentityProviderView;
import io.thermae.tenancy.oidc.RelyingParty;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A provider with what its owner is not shown.
 *
 * @param clientSecret readable; null for a public client
 */
public record Provider(IdentityProviderView shown, @Nullable String clientSecret) {

    RelyingParty.Client client() {
        return new RelyingParty.Client(shown.issuer(), shown.clientId(), clientSecret, shown.redirectUri());
    }

    Set<String> others() {
        return Set.copyOf(shown.audiences());
    }

    @Override
    public String toString() {
        return "Provider[" + shown.id() + "]";
    }
}
