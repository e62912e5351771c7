package io.thermae.tenancy.throttle;

import io.thermae.kernel.AddressBlock;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * From where people have logged in lately. Attempts at an account from such a place are counted apart: whoever fails on
 * purpose elsewhere does not keep its owner waiting. Only hashes are stored; times are the database's. Called outside a
 * transaction.
 */
@ApplicationScoped
public class FamiliarPlaces {

    private static final String KIND = "log-in";

    @Inject
    Sql sql;

    /**
     * Whose count an attempt to log in belongs to: the account's at this place if it is familiar, else the account's at all
     * others. The same work is done for an account that does not exist.
     */
    public Subject logIn(String account, String address) {
        Subject place = place(account, address);
        boolean familiar = sql.first(
                        "select 1 from tenancy.familiar_place where key = ? and last_at > clock_timestamp() - interval '30 days'",
                        row -> row.getInt(1),
                        place.key())
                .isPresent();
        return familiar ? place : anywhere(account);
    }

    /** An account's count at all places that are not familiar. */
    public static Subject anywhere(String account) {
        return new Subject(KIND, account);
    }

    /** Somebody has logged in with the right password. */
    public void note(String account, String address) {
        sql.update(
                """
                insert into tenancy.familiar_place as f (key, last_at) values (?, clock_timestamp())
                on conflict (key) do update set last_at = excluded.last_at
                where f.last_at < excluded.last_at - interval '1 day'
                """,
                place(account, address).key());
    }

    /** Forgets a bounded number of places that nobody has come from lately; returns how many. */
    public int forgetOld(int atMost) {
        return sql.update(
                """
                delete from tenancy.familiar_place where key in (
                    select key from tenancy.familiar_place where last_at < clock_timestamp() - interval '30 days'
                    order by last_at limit ? for update skip locked)
                """,
                atMost);
    }

    private static Subject place(String account, String address) {
        return new Subject(KIND + "-here", AddressBlock.of(address) + " " + account);
    }
}
