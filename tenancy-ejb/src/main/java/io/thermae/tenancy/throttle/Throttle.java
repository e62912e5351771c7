package io.thermae.tenancy.throttle;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts attempts in the database, so that all nodes count together. An attempt counts when it begins: a thousand at once
 * are a thousand, not one. One that comes too early is refused and counts for nothing, so that a wait ends however many
 * knock meanwhile. After a quarter of an hour of rest the count begins anew. Called outside a transaction: the count must
 * stay when what was attempted fails.
 */
@ApplicationScoped
public class Throttle {

    private static final String COUNT =
            """
            insert into tenancy.attempt as a (key, attempts, last_at, free_at)
            values (?, 1, clock_timestamp(), '-infinity')
            on conflict (key) do update
            set attempts = case when a.last_at < excluded.last_at - interval '15 minutes' then 1 else a.attempts + 1 end,
                last_at = excluded.last_at,
                free_at = case
                    when a.last_at < excluded.last_at - interval '15 minutes' then '-infinity'
                    when (?::integer[])[least(a.attempts + 1, ?)] = 0 then '-infinity'
                    else excluded.last_at + make_interval(secs => (?::integer[])[least(a.attempts + 1, ?)])
                end
            where a.free_at <= excluded.last_at
            returning attempts
            """;

    private static final int PURGE_ONE_IN = 500;

    @Inject
    Sql sql;

    @Inject
    @ConfigProperty(name = "thermae.throttle.account-attempts")
    int accountAttempts;

    @Inject
    @ConfigProperty(name = "thermae.throttle.address-attempts")
    int addressAttempts;

    @Inject
    @ConfigProperty(name = "thermae.throttle.longest-wait-seconds")
    int longestWait;

    /**
     * Counts an attempt at an account.
     *
     * @throws RuleBroken {@code TOO_MANY_ATTEMPTS} with {@code retryAfterSeconds}
     */
    public void admit(Subject account) {
        count(account, new ThrottlePolicy(accountAttempts, longestWait));
    }

    /** Counts an attempt that comes from an address; errors as with {@link #admit}. */
    public void admitAddress(String address) {
        count(address(address), new ThrottlePolicy(addressAttempts, longestWait));
    }

    /** The attempt succeeded: the account's count begins anew. */
    public void forget(Subject account) {
        sql.update("delete from tenancy.attempt where key = ?", account.key());
    }

    /** The attempt from an address succeeded: it is taken back, and those before it stay. */
    public void takeBackAddress(String address) {
        sql.update(
                "update tenancy.attempt set attempts = greatest(attempts - 1, 0), free_at = '-infinity' where key = ?",
                address(address).key());
    }

    private void count(Subject subject, ThrottlePolicy policy) {
        List<Integer> waits = policy.waits();
        String array = waits.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        String key = subject.key();
        boolean admitted = !sql.query(COUNT, row -> row.getInt(1), key, array, waits.size(), array, waits.size())
                .isEmpty();
        purgeNowAndThen();
        if (!admitted) {
            throw new RuleBroken(ErrorCode.TOO_MANY_ATTEMPTS, Map.of("retryAfterSeconds", secondsUntilFree(key)));
        }
    }

    private int secondsUntilFree(String key) {
        return sql.first(
                        """
                        select greatest(1, ceil(extract(epoch from free_at - clock_timestamp())))::integer
                        from tenancy.attempt where key = ? and free_at > clock_timestamp()
                        """,
                        row -> row.getInt(1),
                        key)
                .orElse(1);
    }

    /** What is a day old says nothing any more. */
    private void purgeNowAndThen() {
        if (ThreadLocalRandom.current().nextInt(PURGE_ONE_IN) == 0) {
            sql.update(
                    """
                    delete from tenancy.attempt where key in (
                        select key from tenancy.attempt where last_at < clock_timestamp() - interval '1 day'
                        limit 1000 for update skip locked)
                    """);
        }
    }

    private static Subject address(String address) {
        return new Subject("address", NetworkAddress.of(address));
    }
}
