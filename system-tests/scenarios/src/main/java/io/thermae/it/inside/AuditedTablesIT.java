package io.thermae.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.thermae.kernel.Sql;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeSet;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Whoever makes a table of tenants' data has it audited ({@code call platform.audit(...)}), or says here why not. */
@ArquillianTest
@SuppressWarnings("NullAway.Init") // injected by the server
public class AuditedTablesIT {

    private static final Map<String, String> NOT_AUDITED = Map.ofEntries(
            Map.entry("booking.calendar_feed_use", "when a feed was read last; who made and revoked it is audited"),
            Map.entry(
                    "booking.external_calendar_look",
                    "when a calendar elsewhere was looked at; who made it known is audited"),
            Map.entry("booking.external_busy", "repeats what a calendar elsewhere says"),
            Map.entry("platform.audit_entry", "the audit itself: its rows are only ever added"),
            Map.entry(
                    "platform.outbox", "events tell of audited changes; that they were sent is the relay's own affair"),
            Map.entry(
                    "platform.delayed_event", "what is to be done later; whoever wants it is audited by what he does"),
            Map.entry("platform.held_back", "what a job could not do, until it is tried again; who runs jobs sees it"),
            Map.entry("engagement.notification", "repeats of audited changes that they have happened"),
            Map.entry("engagement.notification_position", "counts the notifications of a person"),
            Map.entry("platform.inbox", "a note that an event was taken; its effect is audited"),
            Map.entry("booking.master_turn", "when masters were given visits for anybody; the visits are audited"),
            Map.entry("booking.group_place", "repeats how many places a group visit has, which is audited"),
            Map.entry("booking.waitlist_look", "when it was looked for a place; what was offered is audited"),
            Map.entry("booking.freed_time", "a note for the waitlist; what has freed the time is audited"),
            Map.entry(
                    "booking.allocation",
                    "repeats what the items of bookings and the times off say, which are audited"),
            Map.entry("platform.erased", "ids of what was erased; of each erasure the audit has an entry of its own"),
            Map.entry("booking.statistics_branch", "how far figures are computed; what they are made of is audited"),
            Map.entry("booking.statistics_mark", "a note that audited rows have changed"),
            Map.entry("booking.statistics_day", "whether figures are computed"),
            Map.entry("booking.statistics_first_visit", "repeats what bookings say, which are audited"),
            Map.entry("booking.statistics_figure", "follows from audited rows, and can be computed again"),
            Map.entry("booking.statistics_revenue", "follows from audited rows, and can be computed again"),
            Map.entry(
                    "booking.statistics_business", "whether figures can be computed; what they are made of is audited"),
            Map.entry("booking.statistics_business_mark", "a note that figures have been computed"),
            Map.entry("booking.statistics_business_figure", "follows from audited rows, and can be computed again"),
            Map.entry("booking.statistics_business_revenue", "follows from audited rows, and can be computed again"),
            Map.entry("engagement.webhook_health", "how a webhook does; who keeps it is audited"),
            Map.entry(
                    "engagement.webhook_delivery",
                    "tells of audited changes; that it was brought is told by its own log"),
            Map.entry("platform.awaited_queue", "whether there are webhooks, which are audited"),
            Map.entry(
                    "engagement.reminder",
                    "when it is looked at a visit next; what a client was reminded of is a message, which is audited"),
            Map.entry("engagement.campaign_sending", "how far a campaign is; when it began and ended is audited"),
            Map.entry(
                    "engagement.campaign_recipient",
                    "whom a campaign is for; what was written is a message, which is audited"),
            Map.entry("engagement.campaign_day", "counts messages, which are audited"),
            Map.entry("engagement.outreach_look", "when it is looked next for clients; what is decided is audited"),
            Map.entry(
                    "engagement.outreach_sent",
                    "to whom was written because of what; what was written is a message, which is audited"),
            Map.entry(
                    "engagement.message_part",
                    "what has become of a part of a message; what has become of the message is audited"),
            Map.entry(
                    "engagement.sending",
                    "that a node is handing a message over just now; what becomes of it is audited"),
            Map.entry(
                    "tenancy.retention",
                    "when it is looked next for what need not be kept; what is forgotten is audited"),
            Map.entry("platform.cache_generation", "a number that rises with changes that are audited"),
            Map.entry("finance.journal_entry", "only ever added, tells by whom, and of which document"),
            Map.entry("finance.journal_line", "only ever added, with its entry"),
            Map.entry("finance.account_balance", "sums of lines, written by a trigger"),
            Map.entry("finance.ledger_verification", "when sums were held against each other; nothing comes of it"),
            Map.entry("finance.document_series", "the last number; the documents, which have them, are audited"),
            Map.entry("finance.invoice_paid", "repeats what was paid of invoices, which are audited"),
            Map.entry("finance.online_payment", "what a gateway says; what comes of it is a payment, which is audited"),
            Map.entry("finance.gateway_refund", "how a refund, which is audited, gets to the gateway"),
            Map.entry(
                    "finance.platform_payment",
                    "what a gateway says; what comes of it is told of the invoice, which is audited"),
            Map.entry(
                    "finance.platform_card",
                    "by whom it was let be kept it tells itself; it goes when it is forgotten"),
            Map.entry("finance.platform_refund", "how money that no invoice needed gets back by the gateway"),
            Map.entry("finance.test_gateway_payment", "stands for the books of somebody outside"),
            Map.entry("finance.test_gateway_refund", "stands for the books of somebody outside"),
            Map.entry(
                    "finance.gift_card_entry",
                    "only ever added, tells by whom; the card, which is audited, has its sum"),
            Map.entry(
                    "finance.report_job",
                    "what is asked, by whom, and what is worked out of entries that are there; for days only"),
            Map.entry("finance.loyalty_account", "sums of entries, which are audited"),
            Map.entry("finance.loyalty_lot", "what entries, which are audited, have left of points"),
            Map.entry(
                    "finance.loyalty_earning", "what follows of payments, which are audited; entries tell of it, too"),
            Map.entry("finance.drawer_movement", "only ever added, tells by whom, and of which document or why"),
            Map.entry("finance.price_snapshot", "only ever added, with the booking, whose entry tells by whom"));

    @Inject
    Sql sql;

    @Test
    void everyTableOfTenantsIsAuditedOrOnTheList() {
        var tables = sql.query(
                """
                select format('%s.%s', n.nspname, c.relname)
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
                where c.relkind in ('r', 'p') and not c.relispartition
                  and not exists (select 1 from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                                  where t.tgrelid = c.oid and p.proname = 'audit_row' and t.tgenabled = 'O'
                                    -- a row trigger, after insert, update and delete
                                    and t.tgtype = 1 + 4 + 8 + 16 and t.tgqual is null)
                """,
                row -> row.getString(1));

        assertEquals(new TreeSet<>(NOT_AUDITED.keySet()), new TreeSet<>(tables));
    }
}
