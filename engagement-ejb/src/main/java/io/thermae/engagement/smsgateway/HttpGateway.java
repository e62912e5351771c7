package io.thermae.engagement.smsgateway;

import io.thermae.engagement.message.Accepted;
import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.sms.SmsProvider;
import io.thermae.kernel.UrlPolicy;
import io.thermae.kernel.outside.Deadline;
import io.thermae.kernel.outside.NoAnswer;
import io.thermae.kernel.outside.OutsideCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.microprofile.config.Config;

/** A provider that is called over HTTP. */
@ApplicationScoped
public class HttpGateway implements SmsProvider {

    private static final int LONGEST_ANSWER = 64 * 1024;

    /** A number, with or without the plus that gateways are of two minds about, or a short code. */
    private static final Pattern CAN_BE_ANSWERED = Pattern.compile("\\+?[0-9]{3,15}");

    @Inject
    Config config;

    @Inject
    GatewayLine line;

    @Override
    public String name() {
        return "http";
    }

    /** Who knows the secret may bring answers as well as receipts. */
    @Override
    public boolean hearsAnswers() {
        return ReceiptSettings.of(config).secret().isPresent()
                && CAN_BE_ANSWERED.matcher(GatewaySettings.sender(config)).matches();
    }

    @Override
    public Accepted submit(UUID id, Sms sms) throws RecipientRefused {
        String its = line.submit(GatewaySettings.of(config), id, sms);
        boolean tells = ReceiptSettings.of(config).secret().isPresent();
        return new Accepted(its, tells ? List.of(its) : List.of());
    }

    /** With the id of the message as {@code Idempotency-Key}: an answer that was lost need not become a second message. */
    static String submit(GatewaySettings settings, UUID id, Sms sms) throws RecipientRefused {
        String body = settings.body()
                .of(Map.of("to", sms.recipient(), "from", settings.sender(), "text", sms.text(), "id", id.toString()));
        Map<String, String> headers = new HashMap<>(Map.of(
                "Content-Type", settings.body().contentType(),
                "Accept", "application/json",
                "Idempotency-Key", id.toString()));
        settings.authorization().ifPresent(value -> headers.put("Authorization", value));
        OutsideCall.Reply reply = ask(settings, headers, body);
        if (settings.refusals().contains(reply.status())) {
            throw new RecipientRefused("The gateway answered " + reply.status());
        }
        if (reply.status() / 100 != 2) {
            throw new GatewayFailed("The gateway " + settings + " answered " + reply.status());
        }
        return idIn(reply.body(), settings.id()).orElse(id.toString());
    }

    private static OutsideCall.Reply ask(GatewaySettings settings, Map<String, String> headers, String body) {
        Set<String> host = Set.of(settings.url().getHost().toLowerCase(Locale.ROOT));
        OutsideCall call = new OutsideCall(
                new UrlPolicy(host, host), (SSLSocketFactory) SSLSocketFactory.getDefault(), LONGEST_ANSWER);
        try {
            return call.ask(
                    settings.url(), headers, body.getBytes(StandardCharsets.UTF_8), Deadline.in(settings.timeout()));
        } catch (NoAnswer e) {
            throw new GatewayFailed("The gateway " + settings + " did not answer: " + e.failure());
        }
    }

    /** It has taken the message, whatever it says: an answer that cannot be read is no reason to send it again. */
    private static Optional<String> idIn(String answer, String pointer) {
        if (pointer.isEmpty()) {
            return Optional.empty();
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer))) {
            JsonValue value = Json.createPointer(pointer).getValue(reader.read());
            return Optional.of(value instanceof JsonString text ? text.getString() : value.toString())
                    .filter(id -> !id.isBlank());
        } catch (JsonException e) {
            return Optional.empty();
        }
    }
}
