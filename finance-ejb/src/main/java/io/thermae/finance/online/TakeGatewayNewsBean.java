package io.thermae.finance.online;

import io.thermae.finance.api.TakeGatewayNews;
import io.thermae.finance.gateway.ChosenGateway;
import io.thermae.finance.gateway.GatewayNews;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.finance.gateway.SignatureRefused;
import io.thermae.finance.gateway.ToldPayments;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes what gateways tell. Money that has come is written down in a business that is suspended, too. */
@Stateless
@PermitAll
@CrossTenant("A gateway names a payment, and no business: a door finds it")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TakeGatewayNewsBean implements TakeGatewayNews {

    @Inject
    ChosenGateway gateways;

    @Inject
    @Any
    Instance<ToldPayments> kinds;

    @Inject
    CurrentCaller caller;

    @Override
    public void take(String name, byte[] body, Function<String, @Nullable String> header) {
        PaymentGateway gateway = gateways.named(name).orElseThrow(() -> new NotFound("gateway"));
        Optional<GatewayNews> news;
        try {
            news = gateway.read(body, header);
        } catch (SignatureRefused e) {
            throw new RuleBroken(ErrorCode.SIGNATURE_INVALID);
        }
        news.ifPresent(each -> kinds.stream()
                .forEach(kind -> kind.business(each.key(), name).ifPresent(tenant -> take(kind, tenant, each))));
    }

    private void take(ToldPayments kind, UUID tenant, GatewayNews news) {
        Caller before = caller.get();
        caller.set(Caller.anonymous(before.requestId()).inTenant(new TenantId(tenant)));
        try {
            kind.settle(news);
        } finally {
            caller.set(before);
        }
    }
}
