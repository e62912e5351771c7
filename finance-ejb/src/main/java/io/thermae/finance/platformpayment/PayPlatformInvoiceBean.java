package io.thermae.finance.platformpayment;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.api.PayPlatformInvoice;
import io.thermae.finance.api.PlatformPaymentView;
import io.thermae.finance.gateway.ChosenGateway;
import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.finance.gateway.GatewayUnavailable;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.finance.online.Again;
import io.thermae.finance.online.AsksGateway.Answer;
import io.thermae.finance.online.NotShown;
import io.thermae.finance.platformpayment.OpenPlatformPayment.Opened;
import io.thermae.finance.platformpayment.OpenPlatformPayment.Step;
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
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Pays invoices of the platform: what it writes is committed before a gateway is called, and what that answers after it. */
@Stateless
@PermitAll
@CrossTenant("Speaks with a gateway between two transactions of the caller's business")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PayPlatformInvoiceBean implements PayPlatformInvoice {

    private static final Logger LOG = Logger.getLogger(PayPlatformInvoiceBean.class.getName());

    /** One may end while it is begun again; not again and again. */
    private static final int TRIES = 5;

    @Inject
    OpenPlatformPayment openPayment;

    @Inject
    FindPlatformPayment findPayment;

    @Inject
    PlanPlatformLook planLook;

    @Inject
    AskPlatformGateway askGateway;

    @Inject
    ChosenGateway chosen;

    @Inject
    TestGateway testGateway;

    @Override
    public Begun begin(UUID invoiceId, boolean keepCard) {
        findPayment.latest(invoiceId);
        PaymentGateway gateway = chosen.get().orElseThrow(() -> new RuleBroken(ErrorCode.ONLINE_PAYMENT_UNAVAILABLE));
        try {
            for (int i = 0; i < TRIES; i++) {
                Opened opened = Again.untilWon(() -> openPayment.open(invoiceId, gateway, keepCard));
                if (opened.step() == Step.SHOW) {
                    return new Begun(opened.payment().view(), null, null, false);
                }
                Answer<PlatformPayment> answer = askGateway.ask(opened.payment());
                if (opened.step() == Step.CANCEL) {
                    PlatformPayment other = askGateway.cancel(answer.payment());
                    if (!other.isFinal()) {
                        // it is in the hands of others; what comes of it goes back
                        return begun(Step.RESUME, new Answer<>(other, null));
                    }
                } else if (!hasEnded(opened.step(), answer.payment().status())) {
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

    private Begun begun(Step step, Answer<PlatformPayment> answer) {
        PlatformPayment payment = answer.payment();
        return new Begun(
                payment.view(),
                payment.isFinal() ? null : answer.clientSecret(),
                askGateway.gateway(payment.gateway()).publishableKey().orElse(null),
                step == Step.BEGIN);
    }

    @Override
    public Optional<PlatformPaymentView> latest(UUID invoiceId) {
        return findPayment.latest(invoiceId).map(PlatformPayment::view);
    }

    @Override
    public PlatformPaymentView confirmTest(UUID invoiceId, String method) {
        Optional<PlatformPayment> latest = findPayment.latest(invoiceId);
        if (chosen.get()
                .filter(gateway -> gateway.name().equals(TestGateway.NAME))
                .isEmpty()) {
            throw new NotFound("test_gateway");
        }
        PlatformPayment payment = latest.filter(each -> each.gateway().equals(TestGateway.NAME))
                .orElseThrow(() -> new NotFound("platform_payment"));
        String gatewayId = payment.gatewayId();
        if (gatewayId == null) {
            throw new NotFound("platform_payment");
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
