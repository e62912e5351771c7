package io.thermae.engagement.message;

import io.thermae.engagement.api.SendInvoice;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How often a document is sent, to whomever: {@value SendInvoice#MOST} times in an hour, and by text message as often as one is sent
 * again.
 */
@ApplicationScoped
public class DocumentLimit {

    private static final Duration PERIOD = Duration.ofHours(1);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * Holds it; nobody else has the document sent until the transaction ends.
     *
     * @throws RuleBroken {@code TOO_MANY_ATTEMPTS}
     */
    public void require(UUID document) {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('document mails ' || ?::uuid::text, 0))",
                row -> true,
                document);
        if (writtenSince(document, clock.instant().minus(PERIOD)) >= SendInvoice.MOST) {
            throw new RuleBroken(ErrorCode.TOO_MANY_ATTEMPTS, Map.of("retryAfterSeconds", (int) PERIOD.toSeconds()));
        }
    }

    /**
     * As {@link #require}, of a text message that tells of it.
     *
     * @throws RuleBroken {@code TOO_MANY_ATTEMPTS}
     */
    public void requireText(UUID document) {
        require(document);
        Instant now = clock.instant();
        ResendPolicy.require(textsSince(document, now.minus(ResendPolicy.PERIOD)), now);
    }

    private List<Instant> textsSince(UUID document, Instant since) {
        return sql.query(
                """
                select created_at from engagement.message
                where subject_id = ? and created_at > ? and kind = any (?) and channel = 'SMS'
                """,
                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                document,
                since,
                KindPolicy.withDocument());
    }

    private long writtenSince(UUID document, Instant since) {
        return sql.query(
                        """
                        select count(*) from engagement.message
                        where subject_id = ? and created_at > ? and kind = any (?)
                        """,
                        row -> row.getLong(1),
                        document,
                        since,
                        KindPolicy.withDocument())
                .get(0);
    }
}
