package io.thermae.engagement.smsgateway;

import jakarta.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a gateway is called with: a text with names in braces, as {@code {"to": "{to}"}}, in whose place the message comes. What
 * is put in is written so that it can be nothing but a value.
 *
 * @param template with {@code {to}}, {@code {from}}, {@code {text}} and {@code {id}}
 * @param contentType JSON, or a form
 */
public record RequestBody(String template, String contentType) {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    /** @throws IllegalStateException if neither JSON nor a form can be written, or the template has another name in braces */
    String of(Map<String, String> values) {
        Matcher names = NAME.matcher(template);
        StringBuilder body = new StringBuilder();
        while (names.find()) {
            String value = values.get(names.group(1));
            if (value == null) {
                throw new IllegalStateException(
                        GatewaySettings.BODY + " has {" + names.group(1) + "}; there are " + values.keySet());
            }
            names.appendReplacement(body, Matcher.quoteReplacement(written(value)));
        }
        return names.appendTail(body).toString();
    }

    private String written(String value) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            String quoted = Json.createValue(value).toString();
            return quoted.substring(1, quoted.length() - 1);
        }
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
        throw new IllegalStateException(GatewaySettings.CONTENT_TYPE + " is neither JSON nor a form");
    }
}
