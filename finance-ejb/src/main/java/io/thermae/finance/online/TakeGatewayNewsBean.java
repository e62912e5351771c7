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
    ToldGatewayRefunds refunds;

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
        news.ifPresent(each -> take(name, each));
    }

    private void take(String gateway, GatewayNews news) {
        if (news instanceof GatewayNews.OfPayment payment) {
            kinds.stream().forEach(kind -> kind.business(payment.key(), gateway)
                    .ifPresent(tenant -> in(tenant, () -> kind.settle(payment))));
        } else if (news instanceof GatewayNews.OfRefund refund) {
            refunds.business(refund.key(), gateway).ifPresent(tenant -> in(tenant, () -> refunds.settle(refund)));
        }
    }

    private void in(UUID tenant, Runnable work) {
        Caller before = caller.get();
        caller.set(Caller.anonymous(before.requestId()).inTenant(new TenantId(tenant)));
        try {
            work.run();
        } finally {
            caller.set(before);
        }
    }
}
