package io.thermae.engagement.smsgateway;

import io.thermae.engagement.textanswer.AnswerPolicy;
import io.thermae.engagement.textanswer.NumberPolicy;
import io.thermae.engagement.textanswer.TextAnswer;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.RuleBroken;
import jakarta.json.JsonArray;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people answer, as gateways bring it: one text, or a list of several. To whom it was written is not read, as it is not over
 * SMPP: gateways have numbers of their own, and who has answered says enough.
 */
final class GatewayAnswerReader {

    /** Who names the wrong places is told so with the first few. */
    private static final int MOST_VIOLATIONS = 20;

    private final AnswerSettings settings;
    private final List<TextAnswer> answers = new ArrayList<>();
    private final List<FieldViolation> violations = new ArrayList<>();

    private GatewayAnswerReader(AnswerSettings settings) {
        this.settings = settings;
    }

    /**
     * What a call has brought.
     *
     * @param answers those that are understood, of whom can have a telephone
     * @param violations what kept others from being read, by where it stands; never what stands there
     */
    record Read(List<TextAnswer> answers, List<FieldViolation> violations) {}

    /** @throws RuleBroken {@code MALFORMED_JSON} if the body is neither JSON nor a form */
    static Read read(AnswerSettings settings, @Nullable String contentType, String body) {
        GatewayAnswerReader reader = new GatewayAnswerReader(settings);
        JsonStructure root =
                GatewayBody.read(contentType, body).orElseThrow(() -> new RuleBroken(ErrorCode.MALFORMED_JSON));
        if (root instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                reader.take("[" + i + "]", list.get(i));
            }
        } else {
            reader.take("", root);
        }
        return new Read(
                List.copyOf(reader.answers),
                reader.violations.stream().limit(MOST_VIOLATIONS).toList());
    }

    private void take(String place, JsonValue value) {
        if (!(value instanceof JsonStructure element)) {
            violations.add(new FieldViolation(place, "wrong_type"));
            return;
        }
        Optional<String> id = field(place, element, settings.id(), true).filter(its -> isId(place, its));
        Optional<String> from = field(place, element, settings.from(), true);
        // who sends a picture, or nothing, has said nothing, and no fault is in that
        Optional<String> text = field(place, element, settings.text(), false);
        if (id.isEmpty() || from.isEmpty() || text.isEmpty()) {
            return;
        }
        // in a form that does not write a plus as it should, it is a space
        NumberPolicy.read(from.get().strip()).ifPresent(number -> AnswerPolicy.read(text.get())
                .ifPresent(word -> answers.add(new TextAnswer(number, word, idOf(id.get())))));
    }

    private boolean isId(String place, String id) {
        boolean holds = GatewayBody.ID.matcher(id).matches();
        if (!holds) {
            violations.add(new FieldViolation(name(place, settings.id()), "invalid_format"));
        }
        return holds;
    }

    /** @param filled whether a blank text is none */
    private Optional<String> field(String place, JsonStructure element, String pointer, boolean filled) {
        Optional<JsonValue> value = GatewayBody.value(element, pointer);
        Optional<String> text = value.flatMap(GatewayBody::text);
        if (value.isPresent() && text.isEmpty()) {
            violations.add(new FieldViolation(name(place, pointer), "wrong_type"));
            return Optional.empty();
        }
        if (text.isEmpty() || (filled && text.get().isBlank())) {
            violations.add(new FieldViolation(name(place, pointer), "required"));
            return Optional.empty();
        }
        return text;
    }

    private static String name(String place, String pointer) {
        String path = pointer.replaceFirst("^/", "").replace('/', '.');
        return place.isEmpty() ? path : place + "." + path;
    }

    private static UUID idOf(String id) {
        return UUID.nameUUIDFromBytes(("sms-gateway " + id).getBytes(StandardCharsets.UTF_8));
    }
}
