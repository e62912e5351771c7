package io.thermae.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RolesScriptTest {

    @Test
    void keepsItsOwnRules() {
        String text = Resources.text("roles.sql");

        assertThat(text).containsOnlyOnce(RolesScript.CHANGE_OF_DATABASE);
        assertThat(text.lines().filter(line -> !line.startsWith("--") && !line.isBlank()))
                .as("a command ends at the end of its line")
                .allMatch(line -> line.endsWith(";") || line.equals(RolesScript.CHANGE_OF_DATABASE));
        assertThat(text).doesNotContainIgnoringCase("PASSWORD '");
    }
}
