package io.thermae.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayaraLogTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void knowsAGoodStart() throws IOException {
        PayaraLog log = log(
                """
                [2026-01-01T00:00:00.000+0000] [] [INFO] [] [core] [levelValue: 800] web-api was successfully deployed in 4,556 milliseconds.
                [2026-01-01T00:00:00.000+0000] [] [INFO] [] [PayaraMicro] [levelValue: 800] Payara Micro 6.2025.10 (build 42) ready in 11,615 (ms)
                """);

        assertThat(log.started()).isTrue();
        assertThat(log.deployed("web-api")).isTrue();
        assertThat(log.deployed("other")).isFalse();
    }

    @Test
    void tellsTheFailureAndItsCause() throws IOException {
        PayaraLog log = log(
                """
                [2026-01-01T00:00:00.000+0000] [] [SEVERE] [] [core] [levelValue: 1000] [[
                  Exception while loading the app : Startup failed
                Caused by: java.lang.RuntimeException: first
                Caused by: java.sql.SQLException: no such table
                [2026-01-01T00:00:00.000+0000] [] [INFO] [] [PayaraMicro] [levelValue: 800] Deployed 1 archive(s)
                """);

        assertThat(log.deployed("web-api")).isFalse();
        assertThat(log.reason())
                .startsWith("Its log says: Exception while loading the app : Startup failed;"
                        + " Caused by: java.sql.SQLException: no such table.")
                .contains("payara.log");
    }

    @Test
    void namesTheFileWhenItKnowsNoMore() throws IOException {
        PayaraLog log = log("[..] [levelValue: 800] Starting\n");

        assertThat(log.reason()).isEqualTo("See " + log.file() + ".");
        assertThat(new PayaraLog(folder.resolve("none")).reason()).startsWith("See ");
    }

    private PayaraLog log(String text) throws IOException {
        return new PayaraLog(Files.writeString(folder.resolve("payara.log"), text));
    }
}
