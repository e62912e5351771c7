package io.thermae.finance.online;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.api.OnlinePaymentView;
import io.thermae.finance.api.OnlineSubject;
import io.thermae.finance.api.PayOnline;
import io.thermae.finance.gateway.ChosenGateway;
import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.finance.gateway.GatewayUnavailable;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.finance.online.OpenOnlinePayment.Opened;
import io.thermae.finance.online.OpenOnlinePayment.Step;
import io.thermae.finance.testgateway.TestGateway;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Pays on the web: what it writes is committed before a gateway is called, and what that answers is written after it. */
@Stateless
@PermitAll
@CrossTenant("Speaks with a gateway between two transactions of the caller's business")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PayOnlineBean implements PayOnline {

    private static final Logger LOG = Logger.getLogger(PayOnlineBean.class.getName());

    /** What is due may change while it is begun to be paid; not again and again. */
    private static final int TRIES = 5;

    @Inject
    OpenOnlinePayment openOnlinePayment;

    @Inject
    FindOnlinePayment findOnlinePayment;

    @Inject
    PlanLook planLook;

    @Inject
    AskGateway askGateway;

    @Inject
    ChosenGateway chosen;

    @Inject
    TestGateway testGateway;

    @Override
    public Begun begin(OnlineSubject subject, Wanted wanted) {
        PaymentGateway gateway = chosen.get().orElseThrow(() -> new RuleBroken(ErrorCode.ONLINE_PAYMENT_UNAVAILABLE));
        try {
            for (int i = 0; i < TRIES; i++) {
                Opened opened = Again.untilWon(() -> openOnlinePayment.open(subject, wanted, gateway));
                if (opened.step() == Step.SHOW) {
                    return new Begun(opened.payment().view(), null, null, false);
                }
                AskGateway.Answer<OnlinePayment> answer = askGateway.ask(opened.payment());
                OnlinePaymentStatus status = answer.payment().status();
                if (opened.step() == Step.REPLACE) {
                    OnlinePayment other = askGateway.cancel(answer.payment());
                    if (!other.isFinal()) {
                        // it is in the hands of others, and may be paid yet
                        return begun(Step.RESUME, new AskGateway.Answer<>(other, null));
                    }
                } else if (opened.step() == Step.UNDER_WAY
                        ? status == opened.payment().status()
                        : !hasEnded(opened.step(), status)) {
                    return begun(opened.step(), answer);
                }
            }
        } catch (GatewayUnavailable | NotShown e) {
            throw unavailable(e);
        }
        throw new RuleBroken(ErrorCode.PAYMENT_GATEWAY_UNAVAILABLE);
    }

    /** Another one is begun instead; not of what is refused at once, which would be refused again. */
    private static boolean hasEnded(Step step, OnlinePaymentStatus status) {
        return status == OnlinePaymentStatus.CANCELLED || (step == Step.RESUME && status == OnlinePaymentStatus.FAILED);
    }

    private Begun begun(Step step, AskGateway.Answer<OnlinePayment> answer) {
        OnlinePayment payment = answer.payment();
        return new Begun(
                payment.view(),
                payment.isFinal() ? null : answer.clientSecret(),
                askGateway.gateway(payment.gateway()).publishableKey().orElse(null),
                step == Step.BEGIN);
    }

    @Override
    public Optional<OnlinePaymentView> latest(OnlineSubject subject) {
        return findOnlinePayment.latest(subject).map(OnlinePayment::view);
    }

    @Override
    public OnlinePaymentView confirmTest(OnlineSubject subject, String method) {
        if (chosen.get()
                .filter(gateway -> gateway.name().equals(TestGateway.NAME))
                .isEmpty()) {
            throw new NotFound("test_gateway");
        }
        OnlinePayment payment = findOnlinePayment
                .latest(subject)
                .filter(each -> each.gateway().equals(TestGateway.NAME))
                .orElseThrow(() -> new NotFound("online_payment"));
        String gatewayId = payment.gatewayId();
        if (gatewayId == null) {
            throw new NotFound("online_payment");
        }
        try {
            return askGateway
                    .settled(payment, testGateway.pay(gatewayId, method))
                    .payment()
                    .view();
        } catch (GatewayUnavailable | GatewayRefused e) {
            planLook.atOnce(payment.id());
            throw unavailable(e);
        }
    }

    private static RuleBroken unavailable(RuntimeException e) {
        LOG.log(Level.WARNING, "A payment gateway does not answer: {0}", e.getMessage());
        return new RuleBroken(ErrorCode.PAYMENT_GATEWAY_UNAVAILABLE);
    }
}
