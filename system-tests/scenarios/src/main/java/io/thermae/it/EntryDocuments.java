package io.thermae.it;

import java.util.Map;
import java.util.stream.Stream;

/** Which row is the document that an entry of a kind tells of. */
final class EntryDocuments {

    private static final String GIFT_CARD = "finance.gift_card d where true";

    /** By kind. What people post themselves is its own document. */
    private static final Map<String, String> DOCUMENTS = Map.ofEntries(
            Map.entry("invoice", "finance.invoice d where d.kind = 'INVOICE' and d.number is not null"),
            Map.entry("credit-note", "finance.invoice d where d.kind = 'CREDIT_NOTE' and d.number is not null"),
            Map.entry("write-off", "finance.invoice d where d.kind = 'INVOICE' and d.number is not null"),
            Map.entry("payment", "finance.payment d where true"),
            Map.entry("refund", "finance.refund d where true"),
            Map.entry("refund-return", "finance.refund_return d where true"),
            Map.entry("gift-card-sale", GIFT_CARD),
            Map.entry("gift-card-return", GIFT_CARD),
            Map.entry("gift-card-lapse", GIFT_CARD),
            Map.entry("package-void", "finance.package d where true"),
            Map.entry("expense", "finance.expense d where d.entry_id is not null"),
            Map.entry("payroll", "finance.payroll_run d where true"),
            Map.entry("drawer-session", "finance.drawer_session d where d.closed_at is not null"),
            Map.entry("customer-merge", "booking.customer d where true"),
            Map.entry("account-role", "finance.account d where true"),
            Map.entry("reclassification", "finance.journal_entry d where true"),
            Map.entry("manual", "finance.journal_entry d where true"));

    private EntryDocuments() {}

    /** Of each kind the entries whose document there is not, and those of kinds that nobody knows. Their parameter is the business. */
    static Stream<String> missing() {
        return Stream.concat(
                DOCUMENTS.entrySet().stream()
                        .filter(each -> !each.getKey().equals("manual"))
                        .map(each -> missing(each.getKey(), each.getValue())),
                Stream.of(
                        "select id, document_kind from finance.journal_entry where tenant_id = ? and document_kind not in ('"
                                + String.join("', '", DOCUMENTS.keySet()) + "')"));
    }

    private static String missing(String kind, String document) {
        return """
                select e.id, e.document_id from finance.journal_entry e
                where e.tenant_id = ? and e.document_kind = '%s'
                  and not exists (select 1 from %s and d.tenant_id = e.tenant_id and d.id = e.document_id)
                """
                .formatted(kind, document);
    }
}
