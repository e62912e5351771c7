package io.thermae.tenancy.secondfactor;

import io.thermae.kernel.Sql;
import io.thermae.tenancy.platform.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/** People's second factors, within the open tenant. */
@ApplicationScoped
public class SecondFactor {

    private static final Pattern CODE = Pattern.compile("[0-9]{" + TotpPolicy.DIGITS + "}");

    /** The true time, not the application's clock: telephones know no other. */
    private final InstantSource trueTime = InstantSource.system();

    @Inject
    Sql sql;

    @Inject
    Seal seal;

    @Inject
    Clock clock;

    private record Stored(byte[] secret, long lastStep) {}

    /** Whether the person has confirmed one. */
    public boolean isOn(UUID userId) {
        return sql.first(
                        "select 1 from tenancy.totp where user_id = ? and confirmed_at is not null",
                        row -> row.getInt(1),
                        userId)
                .isPresent();
    }

    /**
     * Whether a code is good: one of the telephone, or a recovery code. It is not good again. Of several at once with the
     * same code one finds it good: the person's row is locked until the transaction ends.
     */
    public boolean accept(UUID userId, String code) {
        String typed = code.strip();
        Optional<Stored> stored = lock(userId, true);
        if (stored.isEmpty()) {
            return false;
        }
        return CODE.matcher(typed).matches() ? acceptStep(userId, stored.get(), typed) : useRecoveryCode(userId, typed);
    }

    /** Stores a secret that is not confirmed yet, in the place of another one that is not. */
    void begin(UUID userId, byte[] secret) {
        sql.update(
                """
                insert into tenancy.totp (user_id, secret) values (?, ?)
                on conflict (tenant_id, user_id) do update set secret = excluded.secret
                where tenancy.totp.confirmed_at is null
                """,
                userId,
                seal.close(Seal.Use.TOTP, userId, secret));
    }

    /** Whether the code was good, and so the secret is confirmed; empty if there is none to confirm. */
    Optional<Boolean> confirm(UUID userId, String code) {
        return lock(userId, false).map(stored -> {
            boolean good = acceptStep(userId, stored, code.strip());
            if (good) {
                sql.update("update tenancy.totp set confirmed_at = ? where user_id = ?", clock.instant(), userId);
                renew(userId);
            }
            return good;
        });
    }

    /** New recovery codes; those before are worthless. */
    List<String> makeRecoveryCodes(UUID userId) {
        sql.update("delete from tenancy.recovery_code where user_id = ?", userId);
        List<String> codes = RecoveryCode.make();
        for (String code : codes) {
            sql.update(
                    "insert into tenancy.recovery_code (user_id, code_hash) values (?, ?)",
                    userId,
                    RecoveryCode.hash(code));
        }
        return codes;
    }

    /** Whether there was one, confirmed or not. */
    boolean remove(UUID userId) {
        sql.update("delete from tenancy.recovery_code where user_id = ?", userId);
        renew(userId);
        return sql.update("delete from tenancy.totp where user_id = ?", userId) == 1;
    }

    /** What the person is shown of himself has changed. */
    private void renew(UUID userId) {
        sql.update("update tenancy.app_user set version = version + 1 where id = ?", userId);
    }

    private Optional<Stored> lock(UUID userId, boolean confirmed) {
        return sql.first(
                """
                select secret, last_step from tenancy.totp
                where user_id = ? and (confirmed_at is not null) = ? for update
                """,
                row -> new Stored(seal.open(Seal.Use.TOTP, userId, row.getString("secret")), row.getLong("last_step")),
                userId,
                confirmed);
    }

    private boolean acceptStep(UUID userId, Stored stored, String code) {
        OptionalLong step = TotpPolicy.step(stored.secret(), code, trueTime.instant(), stored.lastStep());
        step.ifPresent(
                accepted -> sql.update("update tenancy.totp set last_step = ? where user_id = ?", accepted, userId));
        return step.isPresent();
    }

    private boolean useRecoveryCode(UUID userId, String code) {
        return sql.update(
                        "update tenancy.recovery_code set used_at = ? where user_id = ? and code_hash = ? and used_at is null",
                        clock.instant(),
                        userId,
                        RecoveryCode.hash(code))
                == 1;
    }
}
