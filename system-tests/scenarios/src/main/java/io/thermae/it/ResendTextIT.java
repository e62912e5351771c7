package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Unique;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Text messages cost money and ring with somebody: each is sent again a few times a day, copies of copies included. */
@ArquillianTest
@RunAsClient
public class ResendTextIT {

    private static final int A_DAY = 3;

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("again").approved();
    private final Api owner = spa.owner();

    @Test
    void aTextMessageIsSentAgainAFewTimesADay() {
        UUID text = wasSent();
        UUID other = wasSent();
        for (int i = 0; i < A_DAY; i++) {
            assertThat(resend(text).expect(201).text("/resentFrom")).isEqualTo(text.toString());
        }

        Answer refused = resend(text).refusedInEachLanguage(429, "too_many_attempts");

        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(80_000, 86_400);
        resend(other).expect(201);
        platform.database()
                .change(
                        "update engagement.message set created_at = created_at - interval '25 hours'"
                                + " where tenant_id = ? and resent_from = ?",
                        spa.tenantId(),
                        text);
        resend(text).expect(201);
    }

    @Test
    void aCopyOfACopyIsACopyOfTheFirst() {
        UUID text = wasSent();
        UUID last = text;
        for (int i = 0; i < A_DAY; i++) {
            last = UUID.fromString(resend(last).expect(201).text("/id"));
            platform.database()
                    .change(
                            "update engagement.message set status = 'SENT', sent_at = created_at"
                                    + " where id = ? and status = 'QUEUED'",
                            last);
        }

        resend(last).refused(429, "too_many_attempts");
    }

    private Answer resend(UUID message) {
        return owner.post("/messages/" + message + "/resend");
    }

    /** A reminder that went out by text. */
    private UUID wasSent() {
        UUID id = UUID.randomUUID();
        platform.database()
                .change(
                        "insert into engagement.message (tenant_id, id, event_id, kind, channel, addressee_id, recipient, language,"
                                + " sender_name, text_body, status, created_at, sent_at)"
                                + " values (?, ?, gen_random_uuid(), 'booking-reminder-client', 'SMS', gen_random_uuid(), ?, 'en',"
                                + " 'Again', 'Tomorrow at 10:00', 'SENT', '2024-02-01T09:00:00Z', '2024-02-01T09:00:00Z')",
                        spa.tenantId(),
                        id,
                        Unique.phone());
        return id;
    }
}
