package io.thermae.tenancy.secondfactor;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.OwnSecondFactor;
import io.thermae.tenancy.credentials.PreparedPasswords;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;

/** Sets up and removes the caller's own second factor. */
@Stateless
@PermitAll
@TenantTransaction
public class OwnSecondFactorBean implements OwnSecondFactor {

    /** As RFC 4226, requirement 6, recommends. */
    private static final int SECRET_BYTES = 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    SecondFactor secondFactor;

    @Inject
    PreparedPasswords passwords;

    @Override
    public boolean isOn() {
        return secondFactor.isOn(caller.userId());
    }

    @Override
    public Setup begin() {
        caller.requireInPerson();
        UUID userId = caller.userId();
        if (secondFactor.isOn(userId)) {
            throw new RuleBroken(ErrorCode.TOTP_ALREADY_ON);
        }
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        secondFactor.begin(userId, secret);
        String text = Base32.encode(secret);
        return new Setup(text, uri(userId, text));
    }

    @Override
    public List<String> confirm(String code) {
        caller.requireInPerson();
        UUID userId = caller.userId();
        if (secondFactor.isOn(userId)) {
            throw new RuleBroken(ErrorCode.TOTP_ALREADY_ON);
        }
        boolean good = secondFactor.confirm(userId, code).orElseThrow(() -> new NotFound("totp"));
        if (!good) {
            throw new InvalidInput("code", "wrong_code");
        }
        return secondFactor.makeRecoveryCodes(userId);
    }

    @Override
    public void remove(String password) {
        caller.requireInPerson();
        UUID userId = caller.userId();
        String hash = sql.first(
                        "select password_hash from tenancy.app_user where id = ? for update",
                        row -> row.getString(1),
                        userId)
                .orElseThrow(() -> new NotFound("user"));
        if (!passwords.matches(password, hash)) {
            throw new InvalidInput("password", "wrong_password");
        }
        if (!secondFactor.remove(userId)) {
            throw new NotFound("totp");
        }
    }

    /** As telephones read it from a square of dots; the form is by agreement, not by a standard. */
    private String uri(UUID userId, String secret) {
        String email = sql.query("select email from tenancy.app_user where id = ?", row -> row.getString(1), userId)
                .get(0);
        String business = sql.query("select name from tenancy.tenant", row -> row.getString(1))
                .get(0);
        String issuer = encoded(business.replace(":", " "));
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(issuer, encoded(email), secret, issuer, TotpPolicy.DIGITS, TotpPolicy.STEP_SECONDS);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
