package io.thermae.tenancy.mailsender;

import io.thermae.kernel.Ids;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.MailSenderCode;
import io.thermae.tenancy.api.MailSenderToVerify;
import io.thermae.tenancy.api.SecretTokens;
import io.thermae.tenancy.version.BusinessVersion;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of a proof, within the open tenant. A try counts whether it is right or not, and whatever follows. */
@Stateless
@PermitAll
@TenantTransaction
public class SenderProofs {

    /** The address that the business has decided on, if it is the one that was proved; null otherwise. */
    public static final String CONFIRMED =
            """
            (select p.address from tenancy.mail_sender p
             join tenancy.business_setting w on w.key = 'mailFrom' and w.value = p.address
             where p.confirmed_at is not null)
            """;

    static final Duration VALIDITY = Duration.ofHours(1);
    private static final int TRIES = 5;

    @Inject
    Sql sql;

    @Inject
    SecretTokens tokens;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Inject
    BusinessVersion version;

    /** What became of a code. A wrong one is no exception here: the try must be committed. */
    public enum Tried {
        RIGHT,
        WRONG,
        /** There is no code that is good any more. */
        OVER
    }

    /** The address that the business has decided on; empty if on none. */
    public Optional<String> wanted() {
        return sql.first("select value from tenancy.business_setting where key = 'mailFrom'", row -> row.getString(1));
    }

    /**
     * Sends a code to the address that the business has decided on; those sent before are worthless. What is proved stays so.
     *
     * @param language BCP 47 tag in which to write
     * @throws NotFound if the business has decided otherwise meanwhile
     */
    public void begin(String address, String language) {
        UUID id = Ids.next();
        Instant expires = clock.instant().plus(VALIDITY);
        int begun = sql.update(
                """
                insert into tenancy.mail_sender as p (address, verification_id, expires_at)
                select value, ?::uuid, ?::timestamptz from tenancy.business_setting where key = 'mailFrom' and value = ?
                on conflict (tenant_id) do update set
                    confirmed_at = case when p.address = excluded.address then p.confirmed_at end,
                    address = excluded.address, verification_id = excluded.verification_id, tries = 0,
                    expires_at = excluded.expires_at
                """,
                id,
                expires,
                address);
        if (begun == 0) {
            throw new NotFound("mail_from");
        }
        outbox.publish(sql.query(
                        "select name, time_zone from tenancy.tenant",
                        row -> new MailSenderToVerify(
                                id, row.getString("name"), row.getString("time_zone"), address, language, expires))
                .get(0));
    }

    /** Tries a code. The settings show what came of it, so they have another version then. */
    public Tried attempt(String code) {
        // before the proof, as who decides on another address does
        version.lock();
        Instant now = clock.instant();
        Optional<UUID> verification = sql
                .query(
                        """
                        update tenancy.mail_sender set tries = tries + 1
                        where verification_id is not null and expires_at > ? and tries < ?
                        returning verification_id
                        """,
                        row -> row.getObject(1, UUID.class),
                        now,
                        TRIES)
                .stream()
                .findFirst();
        if (verification.isEmpty()) {
            return Tried.OVER;
        }
        boolean right = MessageDigest.isEqual(
                MailSenderCode.of(tokens, verification.get()).getBytes(StandardCharsets.UTF_8),
                code.strip().getBytes(StandardCharsets.UTF_8));
        if (!right) {
            return Tried.WRONG;
        }
        sql.update("update tenancy.mail_sender set confirmed_at = ?, verification_id = null", now);
        version.edit();
        return Tried.RIGHT;
    }

    /** Forgets the proof of any other address than this one: who comes back to one proves it anew. */
    public void keepOnly(@Nullable String address) {
        sql.update("delete from tenancy.mail_sender where address is distinct from ?::text", address);
    }
}
