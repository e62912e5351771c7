package io.thermae.engagement.smsgateway;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * How the provider's HTTP interface is called, from the configuration keys {@code thermae.sms.http.*}.
 *
 * @param url may be one of an inner network: it is the administrator's word
 * @param authorization the header of that name; empty for none
 * @param id JSON pointer to the provider's id in its answer; empty if it tells none
 * @param refusals statuses that speak of this message, not of the gateway: it is not tried again
 * @param sender whom messages come from
 * @param timeout of a call, from its beginning to the last byte of the answer
 */
public record GatewaySettings(
        URI url,
        RequestBody body,
        Optional<String> authorization,
        String id,
        Set<Integer> refusals,
        String sender,
        Duration timeout) {

    static final String BODY = "thermae.sms.http.body";
    static final String CONTENT_TYPE = "thermae.sms.http.content-type";

    private static final String PREFIX = "thermae.sms.http.";

    static GatewaySettings of(Config config) {
        return new GatewaySettings(
                config.getValue(PREFIX + "url", URI.class),
                new RequestBody(config.getValue(BODY, String.class), config.getValue(CONTENT_TYPE, String.class)),
                config.getOptionalValue(PREFIX + "authorization", String.class),
                config.getOptionalValue(PREFIX + "id", String.class).orElse(""),
                Arrays.stream(config.getValue(PREFIX + "refusals", String.class).split("\\D+"))
                        .filter(status -> !status.isEmpty())
                        .map(Integer::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                sender(config),
                Duration.ofSeconds(config.getValue(PREFIX + "timeout-seconds", Integer.class)));
    }

    static String sender(Config config) {
        return config.getValue("thermae.sms.sender", String.class);
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return url.getHost();
    }
}
