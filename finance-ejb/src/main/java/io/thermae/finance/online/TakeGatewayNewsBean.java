package io.thermae.finance.online;

import io.thermae.finance.api.TakeGatewayNews;
import io.thermae.finance.gateway.ChosenGateway;
import io.thermae.finance.gateway.GatewayNews;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.finance.gateway.SignatureRefused;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
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
    SettleOnlinePayment settle;

    @Inject
    CurrentCaller caller;

    @Inject
    Sql sql;

    @Override
    public void take(String name, byte[] body, Function<String, @Nullable String> header) {
        PaymentGateway gateway = gateways.named(name).orElseThrow(() -> new NotFound("gateway"));
        Optional<GatewayNews> news;
        try {
            news = gateway.read(body, header);
        } catch (SignatureRefused e) {
            throw new RuleBroken(ErrorCode.SIGNATURE_INVALID);
        }
        news.ifPresent(each -> business(each.key(), name).ifPresent(tenant -> take(tenant, each)));
    }

    private void take(UUID tenant, GatewayNews news) {
        Caller before = caller.get();
        caller.set(Caller.anonymous(before.requestId()).inTenant(new TenantId(tenant)));
        try {
            Again.untilWon(() -> settle.settle(news.key(), news.payment()));
        } finally {
            caller.set(before);
        }
    }

    private Optional<UUID> business(UUID key, String gateway) {
        return sql.query(
                        "select doors.tenant_of_online_payment(?, ?)",
                        row -> Optional.ofNullable(row.getObject(1, UUID.class)),
                        key,
                        gateway)
                .get(0);
    }
}
