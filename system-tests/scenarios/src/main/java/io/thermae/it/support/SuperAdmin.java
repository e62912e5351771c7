package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The platform's first super administrator, who has to change the password that the first start made. */
public final class SuperAdmin {

    private static final String NEW_PASSWORD = "Thermae-of-Caracalla-217";

    /** An access token lasts for a quarter of an hour, all tests together may take longer. */
    private static final Duration TOKEN_IS_FRESH = Duration.ofMinutes(5);

    private final Api anybody;
    private final Path bootstrapFile;
    private @Nullable Answer firstLogIn;
    private @Nullable Answer beforeTheChange;
    private @Nullable Answer afterTheChange;
    private @Nullable Api api;
    private long signedInNanos;

    SuperAdmin(Api anybody, Path bootstrapFile) {
        this.anybody = anybody;
        this.bootstrapFile = bootstrapFile;
    }

    /** Signed in, the password changed. */
    public synchronized Api api() {
        Api known = api;
        if (known == null || System.nanoTime() - signedInNanos > TOKEN_IS_FRESH.toNanos()) {
            Properties first = firstPassword();
            String email = first.getProperty("email");
            if (known == null) {
                changePassword(email, first.getProperty("password"));
            }
            signedInNanos = System.nanoTime();
            known = anybody.withToken(logIn(email, NEW_PASSWORD).text("/accessToken"));
            api = known;
        }
        return known;
    }

    /** What was answered when the first password was used; its token can do nothing but change the password. */
    public synchronized Answer answerToFirstLogIn() {
        api();
        return Objects.requireNonNull(firstLogIn);
    }

    /** What was answered when the first password's token asked for more than that. */
    public synchronized Answer answerBeforeTheChange() {
        api();
        return Objects.requireNonNull(beforeTheChange);
    }

    /** What was answered when the first password's token was used after the change. */
    public synchronized Answer answerAfterTheChange() {
        api();
        return Objects.requireNonNull(afterTheChange);
    }

    /** What the first start has told: {@code email} and {@code password}. */
    public Properties firstPassword() {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(bootstrapFile)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    public Answer approve(UUID tenantId) {
        return api().put("/admin/tenants/" + tenantId + "/approve");
    }

    public Answer reject(UUID tenantId, String reason) {
        return api().put("/admin/tenants/" + tenantId + "/reject", body("reason", reason));
    }

    public Answer activate(UUID tenantId) {
        return api().put("/admin/tenants/" + tenantId + "/activate");
    }

    public Answer suspend(UUID tenantId, String reason) {
        return api().put("/admin/tenants/" + tenantId + "/suspend", body("reason", reason));
    }

    public Answer reactivate(UUID tenantId) {
        return api().put("/admin/tenants/" + tenantId + "/reactivate");
    }

    private void changePassword(String email, String password) {
        Answer first = logIn(email, password);
        firstLogIn = first;
        assertThat(first.text("/mustChangePassword")).isEqualTo("true");
        Api token = anybody.withToken(first.text("/accessToken"));
        beforeTheChange = token.get("/admin/tenants").refusedInEachLanguage(403, "password_change_required");
        token.post("/auth/password/change", body("currentPassword", password, "newPassword", NEW_PASSWORD))
                .expect(204);
        afterTheChange = token.get("/users/me");
    }

    private Answer logIn(String email, String password) {
        return anybody.post("/auth/login", body("email", email, "password", password))
                .expect(200);
    }
}
