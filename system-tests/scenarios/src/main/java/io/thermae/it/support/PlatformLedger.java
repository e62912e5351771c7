package io.thermae.it.support;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** The platform's own books, as a super administrator and as the database see them. */
public record PlatformLedger(Platform platform) {

    /** Entries that tell of a document, the last one posted first. */
    public List<JsonObject> entries(String documentId) {
        return platform.superAdmin()
                .api()
                .get("/admin/books/entries?documentId=" + documentId)
                .expect(200)
                .items();
    }

    /** What has become of a document, the last first. */
    public List<String> events(String documentId) {
        return entries(documentId).stream()
                .map(entry -> entry.getString("event"))
                .toList();
    }

    /** What an account has of a business, in minor units: debits without credits. */
    public long balance(String account, UUID businessId) {
        return platform.database()
                .count(
                        """
                        select coalesce(sum(l.minor_units), 0)
                        from finance.platform_line l join finance.platform_entry e on e.id = l.entry_id
                        where l.role = ? and e.business_id = ?
                        """,
                        account,
                        businessId);
    }

    /** How many entries do not balance, of all there are. */
    public long unbalanced() {
        return platform.database()
                .count(
                        """
                        select count(*)
                        from finance.platform_entry e
                        left join (select entry_id, count(*) as lines, sum(minor_units) as balance, min(currency) as currency
                                   from finance.platform_line group by entry_id) l on l.entry_id = e.id
                        where l.lines is distinct from e.line_count or l.balance <> 0 or l.currency <> e.currency
                        """);
    }

    /** In how many currencies debits and credits differ. */
    public long unbalancedCurrencies() {
        return platform.database()
                .count(
                        """
                        select count(*)
                        from (select currency from finance.platform_line group by currency having sum(minor_units) <> 0) c
                        """);
    }

    /** Of how many businesses receivables are something else than invoices that are open: of one moment. */
    public long wrongReceivables() {
        return platform.database()
                .count(
                        """
                        select count(*)
                        from (select e.business_id, l.currency, sum(l.minor_units) as minor
                              from finance.platform_line l join finance.platform_entry e on e.id = l.entry_id
                              where l.role = 'RECEIVABLES' group by e.business_id, l.currency) b
                        full join (select tenant_id, currency, sum(amount_minor) as minor
                                   from finance.platform_invoice where status = 'OPEN' group by tenant_id, currency) d
                          on d.tenant_id = b.business_id and d.currency = b.currency
                        where coalesce(b.minor, 0) <> coalesce(d.minor, 0)
                        """);
    }

    /** Of how many businesses credit is something else than what did not go back to them: of one moment. */
    public long wrongCredit() {
        return platform.database()
                .count(
                        """
                        select count(*)
                        from (select e.business_id, l.currency, -sum(l.minor_units) as minor
                              from finance.platform_line l join finance.platform_entry e on e.id = l.entry_id
                              where l.role = 'BUSINESS_CREDIT' group by e.business_id, l.currency) b
                        full join (select tenant_id, currency, sum(amount_minor) as minor
                                   from finance.platform_refund where status = 'FAILED' group by tenant_id, currency) d
                          on d.tenant_id = b.business_id and d.currency = b.currency
                        where coalesce(b.minor, 0) <> coalesce(d.minor, 0)
                        """);
    }
}
