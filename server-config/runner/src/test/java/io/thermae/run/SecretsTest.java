package io.thermae.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("secrets.properties");
    }

    @Test
    void makesADifferentLongPasswordForEach() {
        Secrets secrets = Secrets.open(file, Map.of());

        assertThat(Arrays.stream(Secret.values()).map(secrets::get))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("[A-Za-z0-9]{24}"));
    }

    @Test
    void letsOnlyTheOwnerReadTheFile() throws IOException {
        Secrets.open(file, Map.of());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsThePasswordsBetweenRuns() {
        Secrets first = Secrets.open(file, Map.of());
        Secrets second = Secrets.open(file, Map.of());

        for (Secret secret : Secret.values()) {
            assertThat(second.get(secret)).isEqualTo(first.get(secret));
        }
    }

    @Test
    void prefersAndKeepsAGivenPassword() {
        String odd = "a\\b=c:d#e!f;'$";
        Secrets.open(file, Map.of());

        assertThat(Secrets.open(file, Map.of(Secret.POSTGRES_APP, odd)).get(Secret.POSTGRES_APP))
                .isEqualTo(odd);
        assertThat(Secrets.open(file, Map.of()).get(Secret.POSTGRES_APP)).isEqualTo(odd);
    }

    @Test
    void refusesAnotherSuperusersPasswordThanTheDatabaseHas() {
        Secrets.open(file, Map.of());

        assertThatThrownBy(() -> Secrets.open(file, Map.of(Secret.POSTGRES_SUPERUSER, "another-password")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("thermae.postgres.superuser-password");
    }
}
