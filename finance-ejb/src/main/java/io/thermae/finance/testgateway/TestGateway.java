package io.thermae.finance.testgateway;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.gateway.ChosenGateway;
import io.thermae.finance.gateway.GatewayNews;
import io.thermae.finance.gateway.GatewayPayment;
import io.thermae.finance.gateway.GatewayRefund;
import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.finance.gateway.GatewayUnavailable;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.finance.gateway.SignatureRefused;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Json;
import io.thermae.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Currency;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * A gateway that moves no money, for the local run and the tests: it is paid with the tokens of {@link TestGatewayPolicy}. It is
 * there only where it is named, and nowhere that clients reach under TLS: there is no money in it.
 */
@ApplicationScoped
public class TestGateway implements PaymentGateway {

    /** Its name. */
    public static final String NAME = "test";

    static final String PREFIX = "test_";
    static final String SIGNATURE = "Test-Signature";

    private static final String MAC = "HmacSHA256";
    private static final int THREE_DECIMALS = 3;
    private static final long STEP_OF_THREE_DECIMALS = 10;
    private static final long LEAST = 50;

    @Inject
    TestGatewayBooks books;

    @Inject
    Config config;

    /** What comes to its webhook. */
    public record News(
            String payment, OnlinePaymentStatus status, long received, @Nullable String failure, long revision) {}

    /** What comes to its webhook of a refund. */
    public record RefundNews(@Nullable String refund, @Nullable String status, @Nullable String failure) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isSetUp() {
        return config.getValue(ChosenGateway.KEY, String.class).equals(NAME)
                && !config.getValue("thermae.public-url", String.class)
                        .toLowerCase(Locale.ROOT)
                        .startsWith("https:");
    }

    @Override
    public Optional<String> publishableKey() {
        return Optional.empty();
    }

    /** As Stripe counts what has three decimals. */
    @Override
    public long step(Currency currency) {
        return currency.getDefaultFractionDigits() == THREE_DECIMALS ? STEP_OF_THREE_DECIMALS : 1;
    }

    /** Half a dollar, as Stripe's; the same of each currency. */
    @Override
    public OptionalLong least(Currency currency) {
        return OptionalLong.of(LEAST);
    }

    @Override
    public GatewayPayment create(UUID key, Money amount) {
        return books.create(key, amount);
    }

    /** Every card can be charged again. */
    @Override
    public GatewayPayment createKeeping(UUID key, Money amount) {
        return books.create(key, amount);
    }

    @Override
    public Optional<String> keptCard(String gatewayId) {
        return books.method(key(gatewayId));
    }

    @Override
    public GatewayPayment charge(UUID key, Money amount, String card) {
        boolean isNew = books.find(key).isEmpty();
        books.create(key, amount);
        GatewayPayment charged = books.charge(key, card).orElseThrow(TestGateway::unknown);
        if (isNew && card.equals(TestGatewayPolicy.ANSWER_LOST)) {
            throw new GatewayUnavailable("The test gateway is to give no answer");
        }
        return charged;
    }

    /** A token is no card: there is nothing to forget. */
    @Override
    public void forget(String card) {}

    @Override
    public Optional<GatewayPayment> findBegun(UUID key, Money amount) {
        return books.find(key);
    }

    @Override
    public GatewayPayment find(String gatewayId, Money amount) {
        return books.find(key(gatewayId)).orElseThrow(TestGateway::unknown);
    }

    @Override
    public GatewayPayment cancel(String gatewayId, Money amount) {
        return books.cancel(key(gatewayId)).orElseThrow(TestGateway::unknown);
    }

    @Override
    public GatewayRefund refund(String gatewayId, UUID key, Money amount) {
        if (amount.minorUnits() % step(amount.currency()) != 0) {
            throw new GatewayRefused("amount_not_countable");
        }
        if (!books.refund(key(gatewayId), key, amount.minorUnits())) {
            throw new GatewayRefused("amount_too_large");
        }
        return books.findRefund(key).orElseThrow();
    }

    @Override
    public Optional<GatewayRefund> findRefund(String gatewayId, UUID key) {
        return books.findRefund(key);
    }

    /**
     * Pays with a token.
     *
     * @throws InvalidInput if it is none
     */
    public GatewayPayment pay(String gatewayId, String token) {
        if (TestGatewayPolicy.outcome(new TestGatewayPolicy.Outcome(OnlinePaymentStatus.REQUIRES_METHOD, null), token)
                .isEmpty()) {
            throw new InvalidInput("method", "unknown_value");
        }
        GatewayPayment paid = books.pay(key(gatewayId), token).orElseThrow(TestGateway::unknown);
        if (token.equals(TestGatewayPolicy.ANSWER_LOST) || token.equals(TestGatewayPolicy.AWAY)) {
            throw new GatewayUnavailable("The test gateway is to give no answer");
        }
        return paid;
    }

    /** Signed with an HMAC of the body, in hexadecimal digits; without a secret nobody is believed. */
    @Override
    public Optional<GatewayNews> read(byte[] body, Function<String, @Nullable String> header) throws SignatureRefused {
        String secret = config.getOptionalValue("thermae.payments.test.webhook-secret", String.class)
                .orElseThrow(SignatureRefused::new);
        String signature = header.apply(SIGNATURE);
        if (signature == null
                || !MessageDigest.isEqual(
                        sign(secret, body).getBytes(StandardCharsets.US_ASCII),
                        signature.getBytes(StandardCharsets.US_ASCII))) {
            throw new SignatureRefused();
        }
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            RefundNews ofRefund = Json.read(text, RefundNews.class);
            if (ofRefund.refund() != null) {
                UUID key = UUID.fromString(ofRefund.refund());
                return Optional.of(new GatewayNews.OfRefund(
                        key,
                        new GatewayRefund(
                                PREFIX + key,
                                GatewayRefund.Status.valueOf(String.valueOf(ofRefund.status())),
                                ofRefund.failure())));
            }
            News news = Json.read(text, News.class);
            UUID key = UUID.fromString(news.payment());
            return Optional.of(new GatewayNews.OfPayment(
                    key,
                    new GatewayPayment(
                            PREFIX + key, news.status(), news.received(), news.failure(), null, news.revision())));
        } catch (JsonbException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String sign(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + MAC, e);
        }
    }

    private static UUID key(String gatewayId) {
        return UUID.fromString(gatewayId.substring(PREFIX.length()));
    }

    private static GatewayRefused unknown() {
        return new GatewayRefused("resource_missing");
    }
}
