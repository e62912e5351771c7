package io.thermae.tenancy.throttle;

import io.thermae.kernel.AddressBlock;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts attempts in the database, so that all nodes count together. An attempt counts when it begins: a thousand at once
 * are a thousand, not one. One that comes too early is refused and counts for nothing, so that a wait ends however many
 * knock meanwhile. After a rest the count begins anew. Called outside a transaction: the count must
 * stay when what was attempted fails. Times are the database's.
 */
@ApplicationScoped
public class Throttle {

    private static final String COUNT =
            """
            insert into tenancy.attempt as a (key, attempts, last_at, free_at)
            values (?, 1, clock_timestamp(), '-infinity')
            on conflict (key) do update
            set attempts = case when a.last_at < excluded.last_at - make_interval(secs => ?) then 1 else a.attempts + 1 end,
                last_at = excluded.last_at,
                free_at = case
                    when a.last_at < excluded.last_at - make_interval(secs => ?) then '-infinity'
                    when (?::integer[])[least(a.attempts + 1, ?)] = 0 then '-infinity'
                    else excluded.last_at + make_interval(secs => (?::integer[])[least(a.attempts + 1, ?)])
                end
            where a.free_at <= excluded.last_at
            returning attempts
            """;

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
        count(account, ThrottlePolicy.ofGuesses(accountAttempts, longestWait));
    }

    /** Counts an attempt that comes from an address; errors as with {@link #admit}. */
    public void admitAddress(String address) {
        count(address(address), ThrottlePolicy.ofGuesses(addressAttempts, longestWait));
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

    void count(Subject subject, ThrottlePolicy policy) {
        List<Integer> waits = policy.waits();
        String array = waits.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        String key = subject.key();
        int rest = (int) policy.rest().toSeconds();
        boolean admitted = sql.first(
                        COUNT, row -> row.getInt(1), key, rest, rest, array, waits.size(), array, waits.size())
                .isPresent();
        if (!admitted) {
            throw refusal(secondsUntilFree(key));
        }
    }

    static RuleBroken refusal(int seconds) {
        return new RuleBroken(ErrorCode.TOO_MANY_ATTEMPTS, Map.of("retryAfterSeconds", seconds));
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

    /** Forgets a bounded number of counts that say nothing any more; returns how many. */
    public int forgetOld(int atMost) {
        return sql.update(
                """
                delete from tenancy.attempt where key in (
                    select key from tenancy.attempt where last_at < clock_timestamp() - interval '2 days'
                    order by last_at limit ? for update skip locked)
                """,
                atMost);
    }

    private static Subject address(String address) {
        return new Subject("address", AddressBlock.of(address));
    }
}
