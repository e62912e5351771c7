package io.thermae.tenancy.client;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.ClientCode;
import io.thermae.tenancy.api.ClientContact;
import io.thermae.tenancy.api.ClientPhoneToVerify;
import io.thermae.tenancy.api.ClientToVerify;
import io.thermae.tenancy.api.Device;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import io.thermae.tenancy.api.SecretTokens;
import io.thermae.tenancy.session.DeviceName;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of a verification, within the open tenant. A try counts whether it is right or not, and whatever follows. */
@Stateless
@PermitAll
@TenantTransaction
public class ClientVerifications {

    static final Duration VALIDITY = Duration.ofMinutes(10);
    static final Duration SESSION = Duration.ofDays(30);
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
    PlanLimits limits;

    /**
     * What became of a code. A wrong one is no exception here: the try must be committed.
     *
     * @param session null if the code was wrong
     */
    public record Tried(boolean open, @Nullable UUID session) {}

    /** Begins one; the code goes out by mail or as a text message. */
    public UUID begin(ClientContact contact, String language) {
        if (contact.channel() == ClientContact.Channel.PHONE) {
            limits.require(PlanLimit.TEXTS_PER_MONTH, 1);
        }
        UUID id = Ids.next();
        Instant expires = clock.instant().plus(VALIDITY);
        sql.update(
                "insert into tenancy.client_verification (id, channel, contact, expires_at) values (?, ?, ?, ?)",
                id,
                contact.channel().name(),
                contact.value(),
                expires);
        outbox.publish(sql.query(
                        "select name, time_zone from tenancy.tenant", row -> asked(row, id, contact, language, expires))
                .get(0));
        return id;
    }

    private static DomainEvent asked(
            ResultSet business, UUID id, ClientContact contact, String language, Instant expires) throws SQLException {
        String name = business.getString("name");
        String zone = business.getString("time_zone");
        return switch (contact.channel()) {
            case EMAIL -> new ClientToVerify(id, name, zone, contact.value(), language, expires);
            case PHONE -> new ClientPhoneToVerify(id, name, zone, contact.value(), language, expires);
        };
    }

    public Tried attempt(UUID id, String code, Device device) {
        Instant now = clock.instant();
        Optional<ClientContact> contact = sql
                .query(
                        """
                        update tenancy.client_verification set tries = tries + 1
                        where id = ? and used_at is null and expires_at > ? and tries < ?
                        returning channel, contact
                        """,
                        row -> new ClientContact(
                                ClientContact.Channel.valueOf(row.getString("channel")), row.getString("contact")),
                        id,
                        now,
                        TRIES)
                .stream()
                .findFirst();
        if (contact.isEmpty()) {
            return new Tried(false, null);
        }
        boolean right = MessageDigest.isEqual(
                ClientCode.of(tokens, id).getBytes(StandardCharsets.UTF_8),
                code.strip().getBytes(StandardCharsets.UTF_8));
        return new Tried(true, right ? open(id, contact.get(), device, now) : null);
    }

    private UUID open(UUID verificationId, ClientContact contact, Device device, Instant now) {
        sql.update("update tenancy.client_verification set used_at = ? where id = ?", now, verificationId);
        UUID session = Ids.next();
        sql.update(
                """
                insert into tenancy.client_session (id, channel, contact, device, address, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                session,
                contact.channel().name(),
                contact.value(),
                DeviceName.of(device.userAgent()),
                device.address(),
                now,
                now.plus(SESSION));
        return session;
    }
}
