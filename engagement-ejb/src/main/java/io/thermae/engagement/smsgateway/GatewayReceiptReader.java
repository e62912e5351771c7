package io.thermae.engagement.smsgateway;

import io.thermae.engagement.sms.Receipt;
import io.thermae.engagement.sms.Receipt.Outcome;
import jakarta.json.JsonArray;
import jakarta.json.JsonStructure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what gateways tell of messages, of one or of several. */
final class GatewayReceiptReader {

    private static final int LONGEST_WORD = 40;

    private GatewayReceiptReader() {}

    /** Those that can be read; what names no message, or says nothing of it, is passed over. */
    static List<Receipt> read(ReceiptSettings settings, @Nullable String contentType, String body) {
        return GatewayBody.read(contentType, body).stream()
                .flatMap(GatewayReceiptReader::elements)
                .flatMap(element -> receipt(settings, element).stream())
                .toList();
    }

    private static Stream<JsonStructure> elements(JsonStructure root) {
        return root instanceof JsonArray list
                ? list.stream().filter(JsonStructure.class::isInstance).map(JsonStructure.class::cast)
                : Stream.of(root);
    }

    private static Optional<Receipt> receipt(ReceiptSettings settings, JsonStructure element) {
        Optional<String> id = value(element, settings.id())
                .filter(its -> GatewayBody.ID.matcher(its).matches());
        Optional<String> status = value(element, settings.status()).filter(its -> its.length() <= LONGEST_WORD);
        return id.isEmpty() || status.isEmpty()
                ? Optional.empty()
                : Optional.of(new Receipt(id.get(), outcome(settings, status.get()), shown(status.get()), List.of()));
    }

    private static Optional<String> value(JsonStructure element, String pointer) {
        return GatewayBody.value(element, pointer).flatMap(GatewayBody::text).filter(text -> !text.isBlank());
    }

    private static Outcome outcome(ReceiptSettings settings, String status) {
        String word = status.strip().toLowerCase(Locale.ROOT);
        if (settings.delivered().contains(word)) {
            return Outcome.DELIVERED;
        }
        return settings.failed().contains(word) ? Outcome.FAILED : Outcome.OPEN;
    }

    /** Its word as it is shown in the message's history. */
    private static String shown(String status) {
        return status.replaceAll("[^\\p{L}\\p{N} _.-]", "?");
    }
}
