package io.thermae.tenancy.throttle;

import io.thermae.kernel.AddressBlock;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts what strangers have sent to somebody: codes and links. Whoever has many sent waits longer and longer, up to an hour;
 * and there is an end to it each day (of UTC), for the contact, for the address of the network that asks, and for text
 * messages of a business, which cost money. By that a code is not found by trying: a contact's codes of a day stand fifty
 * guesses of a million. Called outside a transaction; errors as with {@link Throttle#admit}.
 */
@ApplicationScoped
public class Sendings {

    /** In a row without a wait. */
    private static final int FREE = 4;

    /** A contact that many businesses write to is somebody's victim. */
    private static final int BUSINESSES = 3;

    private static final String COUNT_TODAY =
            """
            insert into tenancy.attempt as a (key, attempts, last_at, free_at)
            select ?::text || to_char(clock_timestamp() at time zone 'UTC', '-YYYYMMDD'), 1, clock_timestamp(), '-infinity'
            where ?::integer > 0
            on conflict (key) do update set attempts = a.attempts + 1, last_at = excluded.last_at where a.attempts < ?
            returning attempts
            """;

    private static final String REST_OF_TODAY =
            """
            select ceil(extract(epoch from date_trunc('day', t.now) + interval '1 day' - t.now))::integer
            from (select clock_timestamp() at time zone 'UTC') as t (now)
            """;

    @Inject
    Throttle throttle;

    @Inject
    Sql sql;

    @Inject
    @ConfigProperty(name = "thermae.sendings.contact-per-day")
    int contactPerDay;

    @Inject
    @ConfigProperty(name = "thermae.sendings.address-per-day")
    int addressPerDay;

    @Inject
    @ConfigProperty(name = "thermae.sendings.texts-of-business-per-day")
    int textsPerDay;

    /** Counts one that an address of the network asks for. */
    public void askedFrom(String address) {
        today(new Subject("sendings-from", AddressBlock.of(address)), addressPerDay);
    }

    /** Counts a code of a business to a client. */
    public void codeTo(TenantId business, String contact) {
        sent(new Subject("client-code", business + ":" + contact));
        today(new Subject("client-code-of-any", contact), contactPerDay * BUSINESSES);
    }

    /** Counts a text message of a business. */
    public void textOf(TenantId business) {
        today(new Subject("texts-of", business.toString()), textsPerDay);
    }

    /** Counts a link to somebody. */
    public void sent(Subject recipient) {
        throttle.count(recipient, ThrottlePolicy.ofSendings(FREE));
        today(recipient, contactPerDay);
    }

    private void today(Subject subject, int most) {
        if (sql.first(COUNT_TODAY, row -> row.getInt(1), subject.key(), most, most)
                .isEmpty()) {
            throw Throttle.refusal(
                    sql.query(REST_OF_TODAY, row -> row.getInt(1)).get(0));
        }
    }
}
