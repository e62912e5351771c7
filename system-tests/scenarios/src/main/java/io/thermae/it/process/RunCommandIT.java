package io.thermae.it.process;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.RunCommand;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one command that starts everything: what it says, what it keeps, and that it leaves nothing behind. */
public class RunCommandIT {

    private static final String NEW_PASSWORD = "Thermae-of-Diocletian-306";
    private static final String READY = "Ctrl-C stops it.";
    private static final String ADMIN = "admin@thermae.localhost";
    private static final Pattern ADMINS_PASSWORD = Pattern.compile("One-time password: (\\S+)");
    private static final Pattern DEMO_PASSWORD = Pattern.compile("\\n\\s+password\\s+(\\S+)");

    private final Path folder;
    private final Map<String, Object> settings = new LinkedHashMap<>(FreePorts.forInstallation());

    RunCommandIT(@TempDir Path folder) {
        this.folder = folder;
        settings.put("thermae.data", folder.resolve("data"));
        settings.put("thermae.payara.options", "-Xmx768m");
    }

    @Test
    void oneCommandStartsEverythingAndItsEndLeavesTheDataAndNoProcess() {
        try (RunCommand run = RunCommand.with(folder, settings).waitUntilItSays(READY)) {
            assertThat(run.output()).contains("http://localhost:" + port(), ADMIN);
            logIn("owner@demo.thermae.localhost", found(DEMO_PASSWORD, run)).expect(200);
            changePassword(found(ADMINS_PASSWORD, run));
            textMessagesCanBeRead();
            assertThat(run.processes()).as("itself, PostgreSQL, Payara").hasSizeGreaterThanOrEqualTo(3);
            run.terminate();
            assertThat(run.processes()).isEmpty();
        }

        try (RunCommand again = RunCommand.with(folder, settings).waitUntilItSays(READY)) {
            logIn(ADMIN, NEW_PASSWORD).expect(200);
            logIn("owner@demo.thermae.localhost", found(DEMO_PASSWORD, again)).expect(200);
            assertThat(again.output()).doesNotContain("One-time password");
            again.terminate();
            assertThat(again.processes()).isEmpty();
        }
    }

    @Test
    void aTakenPortIsSaidInOneLine() throws IOException {
        try (ServerSocket somebody = new ServerSocket(port(), 1, InetAddress.getLoopbackAddress());
                RunCommand run = RunCommand.with(folder, settings)) {
            assertThat(run.waitUntilItEnds()).isEqualTo(1);
            assertThat(run.errors().lines())
                    .singleElement()
                    .asString()
                    .contains(String.valueOf(somebody.getLocalPort()), "thermae.http.port");
            assertThat(run.processes()).isEmpty();
        }
    }

    @Test
    void dataOfAnotherVersionIsSaidInOneLineAndNotTouched() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("version"), "format=999\npostgres=1\n");
        try (RunCommand run = RunCommand.with(folder, settings)) {
            assertThat(run.waitUntilItEnds()).isEqualTo(1);
            assertThat(run.errors().lines()).singleElement().asString().contains(data.toString(), "version");
        }
        assertThat(data.resolve("version")).hasContent("format=999\npostgres=1\n");
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    @Test
    void aSettingThatBreaksARuleIsSaidInOneLine() {
        settings.put("thermae.http.port", "eighty");
        try (RunCommand run = RunCommand.with(folder, settings)) {
            assertThat(run.waitUntilItEnds()).isEqualTo(1);
            assertThat(run.errors().lines()).singleElement().asString().contains("thermae.http.port", "eighty");
        }
    }

    private void textMessagesCanBeRead() {
        api().post("/public/client/verify", body("subdomain", "demo", "phone", "+77011234567"))
                .expect(202);
        Path messages = folder.resolve("data").resolve("sms").resolve("+77011234567.txt");
        Awaitility.await("the text message")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(messages).content().containsPattern("\\b\\d{6}\\b"));
    }

    private int port() {
        return (Integer) Objects.requireNonNull(settings.get("thermae.http.port"));
    }

    private static String found(Pattern pattern, RunCommand run) {
        Matcher matcher = pattern.matcher(run.output());
        assertThat(matcher.find()).as(run.output()).isTrue();
        return matcher.group(1);
    }

    private void changePassword(String password) {
        Answer first = logIn(ADMIN, password).expect(200);
        api().withToken(first.text("/accessToken"))
                .post("/auth/password/change", body("currentPassword", password, "newPassword", NEW_PASSWORD))
                .expect(204);
    }

    private Answer logIn(String email, String password) {
        return api().post("/auth/login", body("email", email, "password", password));
    }

    private Api api() {
        return Api.of(URI.create("http://127.0.0.1:" + port()));
    }
}
