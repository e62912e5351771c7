package io.thermae.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the books of a business knew at an instant: as they tell it, and as the lines say. */
public record KnownThen(Business business, AppDatabase database) {

    /** When anything was recorded, in that order. */
    public List<Instant> instants() {
        return database
                .rows(
                        """
                        select distinct to_char(posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
                        from finance.journal_entry where tenant_id = ? order by at
                        """,
                        business.tenantId())
                .stream()
                .map(row -> Instant.parse(String.valueOf(row.get("at"))))
                .toList();
    }

    /**
     * Holds the trial balance against the lines of what was recorded until then.
     *
     * @param day of the days until that one; null for all
     */
    public void agrees(Instant asOf, @Nullable LocalDate day) {
        assertThat(told(asOf, day)).as("as of %s, until %s", asOf, day).isEqualTo(summed(asOf, day));
    }

    private Map<String, String> told(Instant asOf, @Nullable LocalDate day) {
        Map<String, String> told = new TreeMap<>();
        business.owner()
                .get("/ledger/trial-balance?asOf=" + asOf + (day == null ? "" : "&at=" + day))
                .expect(200)
                .list("/accounts")
                .forEach(account -> told.put(
                        account.getString("accountCode") + " "
                                + account.getJsonObject("debit").getString("currency"),
                        minor(account, "debit") + " " + minor(account, "credit")));
        return told;
    }

    /** An amount has as many decimals as its currency. */
    private static String minor(JsonObject account, String side) {
        return new BigDecimal(account.getJsonObject(side).getString("amount"))
                .unscaledValue()
                .toString();
    }

    private Map<String, String> summed(Instant asOf, @Nullable LocalDate day) {
        Map<String, String> summed = new TreeMap<>();
        database.rows(
                        """
                        select a.code || ' ' || l.currency as account,
                               sum(greatest(l.minor_units, 0)) || ' ' || sum(greatest(-l.minor_units, 0)) as sums
                        from finance.journal_line l
                        join finance.journal_entry e on e.tenant_id = l.tenant_id and e.id = l.entry_id
                        join finance.account a on a.tenant_id = l.tenant_id and a.id = l.account_id
                        where l.tenant_id = ? and e.posted_at <= ?::timestamptz and l.day <= ?::date
                        group by a.code, l.currency
                        """,
                        business.tenantId(),
                        asOf.toString(),
                        day == null ? "infinity" : day.toString())
                .forEach(row -> summed.put(String.valueOf(row.get("account")), String.valueOf(row.get("sums"))));
        return summed;
    }
}
