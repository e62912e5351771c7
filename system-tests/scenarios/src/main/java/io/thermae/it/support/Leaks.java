package io.thermae.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** Holds, of every answer that any test gets, that a refusal tells nothing of how the application is made. */
final class Leaks {

    private static final Pattern INTERNALS = Pattern.compile("(?i)"
            + "\\b(io\\.thermae|java\\.(lang|util|sql|io)|jakarta\\.|javax\\.|org\\.(postgresql|eclipse|glassfish|apache)|com\\.sun|fish\\.payara)\\b"
            + "|\\bat [a-z]\\w*(\\.\\w+)+\\(|\\w+Exception\\b|\\bsqlstate\\b"
            + "|\\b(select|insert into|update|delete from)\\b[^\"]{1,200}\\b(from|values|set|where)\\b");

    private Leaks() {}

    static void none(Answer answer) {
        if (answer.status() >= 400) {
            assertThat(INTERNALS.matcher(answer.text()).find())
                    .as("internals are told: %s", answer)
                    .isFalse();
        }
    }
}
