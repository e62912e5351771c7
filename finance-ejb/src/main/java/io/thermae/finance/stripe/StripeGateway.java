package io.thermae.finance.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.AutomaticPaymentMethods;
import com.stripe.param.PaymentIntentCreateParams.SetupFutureUsage;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.param.RefundCreateParams;
import io.thermae.finance.gateway.GatewayNews;
import io.thermae.finance.gateway.GatewayPayment;
import io.thermae.finance.gateway.GatewayRefund;
import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.finance.gateway.GatewayUnavailable;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.finance.gateway.SignatureRefused;
import io.thermae.kernel.Money;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Stripe, by its own library: payment intents, which the client's browser confirms with Stripe itself, refunds, and signed
 * events. The keys are the installation's.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // made once the container has told the configuration
public class StripeGateway implements PaymentGateway {

    /** Its name. */
    public static final String NAME = "stripe";

    static final String SIGNATURE = "Stripe-Signature";

    private static final Set<Integer> NOT_NOW = Set.of(401, 403, 408, 409, 429);
    private static final int SERVER_FAILED = 500;

    @Inject
    Config config;

    @Inject
    Clock clock;

    private StripeSettings settings;
    private Optional<StripeClient> client;

    /** One call. */
    @FunctionalInterface
    private interface Call<T> {
        T on(StripeClient stripe) throws StripeException;
    }

    @PostConstruct
    void setUp() {
        use(StripeSettings.of(config));
    }

    /** As the container makes it. */
    static StripeGateway of(StripeSettings settings, Clock clock) {
        StripeGateway gateway = new StripeGateway();
        gateway.clock = clock;
        gateway.use(settings);
        return gateway;
    }

    private void use(StripeSettings chosen) {
        settings = chosen;
        int timeout = Math.toIntExact(chosen.timeout().toMillis());
        client = chosen.secretKey().map(key -> StripeClient.builder()
                .setApiKey(key)
                .setApiBase(chosen.baseUrl())
                .setConnectTimeout(timeout)
                .setReadTimeout(timeout)
                .setMaxNetworkRetries(chosen.retries())
                .build());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isSetUp() {
        return client.isPresent();
    }

    @Override
    public Optional<String> publishableKey() {
        return settings.publishableKey();
    }

    @Override
    public long step(Currency currency) {
        return StripeAmountPolicy.step(currency);
    }

    @Override
    public OptionalLong least(Currency currency) {
        return StripeLeastPolicy.least(currency, settings.least());
    }

    @Override
    public GatewayPayment create(UUID key, Money amount) {
        PaymentIntentCreateParams asked = intent(key, amount).build();
        return call(stripe -> StripeObjects.payment(stripe.v1().paymentIntents().create(asked, once(key)), amount));
    }

    private static PaymentIntentCreateParams.Builder intent(UUID key, Money amount) {
        return PaymentIntentCreateParams.builder()
                .setAmount(units(amount))
                .setCurrency(amount.currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                .setAutomaticPaymentMethods(
                        AutomaticPaymentMethods.builder().setEnabled(true).build())
                .putMetadata(StripeObjects.KEY, key.toString());
    }

    /** A customer of Stripe's stands for the card, and tells of nobody. */
    @Override
    public GatewayPayment createKeeping(UUID key, Money amount) {
        CustomerCreateParams nobody = CustomerCreateParams.builder()
                .putMetadata(StripeObjects.KEY, key.toString())
                .build();
        RequestOptions onceForPayment =
                RequestOptions.builder().setIdempotencyKey(key + "-customer").build();
        return call(stripe -> {
            PaymentIntentCreateParams asked = intent(key, amount)
                    .setCustomer(stripe.v1()
                            .customers()
                            .create(nobody, onceForPayment)
                            .getId())
                    .setSetupFutureUsage(SetupFutureUsage.OFF_SESSION)
                    .build();
            return StripeObjects.payment(stripe.v1().paymentIntents().create(asked, once(key)), amount);
        });
    }

    @Override
    public Optional<String> keptCard(String gatewayId) {
        return call(stripe -> StripeCard.of(stripe.v1().paymentIntents().retrieve(gatewayId)))
                .map(StripeCard::reference);
    }

    @Override
    public GatewayPayment charge(UUID key, Money amount, String card) {
        StripeCard kept = StripeCard.read(card);
        PaymentIntentCreateParams asked = intent(key, amount)
                .setCustomer(kept.customer())
                .setPaymentMethod(kept.method())
                // nobody is there who could be sent anywhere
                .setAutomaticPaymentMethods(AutomaticPaymentMethods.builder()
                        .setEnabled(true)
                        .setAllowRedirects(AutomaticPaymentMethods.AllowRedirects.NEVER)
                        .build())
                .setOffSession(true)
                .setConfirm(true)
                .build();
        return call(stripe -> {
            try {
                return StripeObjects.payment(stripe.v1().paymentIntents().create(asked, once(key)), amount);
            } catch (CardException e) {
                return StripeObjects.refused(e, amount).orElseThrow(() -> e);
            }
        });
    }

    /** With the customer goes his card. */
    @Override
    public void forget(String card) {
        try {
            call(stripe -> stripe.v1().customers().delete(StripeCard.read(card).customer()));
        } catch (GatewayRefused e) {
            if (!e.code().equals("resource_missing")) {
                throw e;
            }
        }
    }

    /** By what Stripe keeps with it. What is a minute old is found; nobody asks of what is younger, whose key is known. */
    @Override
    public Optional<GatewayPayment> findBegun(UUID key, Money amount) {
        PaymentIntentSearchParams asked = PaymentIntentSearchParams.builder()
                .setQuery("metadata['" + StripeObjects.KEY + "']:'" + key + "'")
                .setLimit(1L)
                .build();
        Optional<String> id = call(stripe -> stripe.v1().paymentIntents().search(asked).getData().stream()
                .map(PaymentIntent::getId)
                .findFirst());
        // what is found may be of a minute ago
        return id.map(each -> find(each, amount));
    }

    @Override
    public GatewayPayment find(String gatewayId, Money amount) {
        return call(stripe -> StripeObjects.payment(stripe.v1().paymentIntents().retrieve(gatewayId), amount));
    }

    @Override
    public GatewayPayment cancel(String gatewayId, Money amount) {
        try {
            return call(
                    stripe -> StripeObjects.payment(stripe.v1().paymentIntents().cancel(gatewayId), amount));
        } catch (GatewayRefused e) {
            // it is paid, or being paid, or was cancelled before
            return find(gatewayId, amount);
        }
    }

    @Override
    public GatewayRefund refund(String gatewayId, UUID key, Money amount) {
        RefundCreateParams asked = RefundCreateParams.builder()
                .setPaymentIntent(gatewayId)
                .setAmount(units(amount))
                .putMetadata(StripeObjects.KEY, key.toString())
                .build();
        return call(stripe -> StripeObjects.refund(stripe.v1().refunds().create(asked, once(key))));
    }

    @Override
    public Optional<GatewayRefund> findRefund(String gatewayId, UUID key) {
        return call(stripe -> StripeRefunds.find(stripe, gatewayId, key));
    }

    @Override
    public Optional<GatewayNews> read(byte[] body, Function<String, @Nullable String> header) throws SignatureRefused {
        String signature = header.apply(SIGNATURE);
        String secret = settings.webhookSecret().orElseThrow(SignatureRefused::new);
        if (signature == null) {
            throw new SignatureRefused();
        }
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            Webhook.Signature.verifyHeader(
                    text, signature, secret, settings.tolerance().toSeconds(), clock);
        } catch (SignatureVerificationException e) {
            throw new SignatureRefused();
        }
        return StripeObjects.news(text);
    }

    private static long units(Money amount) {
        try {
            return StripeAmountPolicy.ofStripe(amount);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new GatewayRefused("amount_not_countable");
        }
    }

    private static RequestOptions once(UUID key) {
        return RequestOptions.builder().setIdempotencyKey(key.toString()).build();
    }

    /** What Stripe says about the call itself is refused; all else leaves open what has become of it. */
    private <T> T call(Call<T> call) {
        StripeClient stripe = client.orElseThrow(() -> new GatewayUnavailable("Stripe is not set up"));
        try {
            return call.on(stripe);
        } catch (StripeException e) {
            throw judged(e);
        } catch (GatewayRefused e) {
            throw e;
        } catch (RuntimeException e) {
            // what is said about a further page comes wrapped; all else is an answer that is none
            throw e.getCause() instanceof StripeException said ? judged(said) : new GatewayUnavailable(e);
        }
    }

    private static RuntimeException judged(StripeException said) {
        Integer status = said.getStatusCode();
        if (status == null || status < 400 || status >= SERVER_FAILED || NOT_NOW.contains(status)) {
            return new GatewayUnavailable(said.getClass().getSimpleName() + " " + status);
        }
        return new GatewayRefused(Objects.requireNonNullElse(said.getCode(), String.valueOf(status)));
    }
}
