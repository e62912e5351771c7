package io.thermae.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;

/**
 * Somebody who asks what may be refused, but only as the application refuses: never by an error of its own.
 *
 * @param api who asks
 */
public record Judge(Api api) {

    public Answer get(String path) {
        return of(api.get(path));
    }

    public Answer post(String path, JsonValue body) {
        return of(api.post(path, body));
    }

    /** Holds that what was asked was done, or refused as input, as unknown, or by a rule: by a code that is documented. */
    public Answer of(Answer answer) {
        if (!done(answer)) {
            assertThat(answer.status()).as(answer.toString()).isIn(400, 404, 409, 422);
            assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("application/problem+json");
            assertThat(answer.text("/error")).as(answer.toString()).matches("[a-z][a-z0-9_]*");
            assertThat(answer.text("/status")).isEqualTo(Integer.toString(answer.status()));
        }
        return answer;
    }

    /** Whether it was. */
    public static boolean done(Answer answer) {
        return answer.status() >= 200 && answer.status() < 300;
    }
}
