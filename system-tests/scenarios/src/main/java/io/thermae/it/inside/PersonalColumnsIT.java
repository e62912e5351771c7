package io.thermae.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.thermae.kernel.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * Whoever makes a column that can hold a text says that it tells of people ({@code call platform.personal(...)}; then its
 * module exports and erases it), or here why it tells of nobody.
 */
@ArquillianTest
@SuppressWarnings("NullAway.Init") // injected by the server
public class PersonalColumnsIT {

    /** Columns of any table that hold one of a few words of ours. */
    private static final Set<String> WORDS_OF_OURS = Set.of(
            "status",
            "status_before",
            "kind",
            "price_kind",
            "prepayment_kind",
            "prepayment_when",
            "role",
            "default_role",
            "second_factor",
            "channel",
            "language",
            "time_zone",
            "currency",
            "permission",
            "client_language",
            "purpose",
            "visibility",
            "action",
            "entity",
            "door",
            "actor_role",
            "queue",
            "consumer",
            "tax_rounding",
            "method",
            "calendar_method");

    private static final String OF_THE_BUSINESS = "the business's own words about itself, for everybody to read";
    private static final String OF_THE_PLATFORM = "the platform's own, about nobody";
    private static final String A_DIGEST = "a digest, from which nothing can be read";

    private static final Map<String, String> TELLS_OF_NOBODY = Map.ofEntries(
            Map.entry("platform.audit_entry.request_id", "a number of a request"),
            Map.entry("platform.held_back.job", OF_THE_PLATFORM),
            Map.entry("platform.held_back.work", OF_THE_PLATFORM),
            Map.entry("platform.held_back.failure", "the kind of a failure"),
            Map.entry("platform.idempotent_call.id", A_DIGEST),
            Map.entry("platform.idempotent_call.body_digest", A_DIGEST),
            Map.entry("platform.job_run.job", OF_THE_PLATFORM),
            Map.entry("platform.job_run.node", OF_THE_PLATFORM),
            Map.entry("platform.job_run.failure", "the kind of a failure"),
            Map.entry("platform.paused_job.name", OF_THE_PLATFORM),
            Map.entry("platform.personal_column.column_name", OF_THE_PLATFORM),
            Map.entry("platform.rate_limit.state", OF_THE_PLATFORM),
            Map.entry("platform.secret.name", OF_THE_PLATFORM),
            Map.entry("platform.secret.value", OF_THE_PLATFORM),
            Map.entry("tenancy.attempt.key", A_DIGEST),
            Map.entry("tenancy.familiar_place.key", A_DIGEST),
            Map.entry("tenancy.branch.name", OF_THE_BUSINESS),
            Map.entry("tenancy.branch.address", OF_THE_BUSINESS),
            Map.entry("tenancy.branch.phone", OF_THE_BUSINESS),
            Map.entry("tenancy.branch_setting.key", OF_THE_BUSINESS),
            Map.entry("tenancy.branch_setting.value", OF_THE_BUSINESS),
            Map.entry("tenancy.business_setting.key", OF_THE_BUSINESS),
            Map.entry("tenancy.business_setting.value", OF_THE_BUSINESS),
            Map.entry("tenancy.cors_origin.origin", OF_THE_BUSINESS),
            Map.entry("tenancy.mail_sender.address", OF_THE_BUSINESS),
            Map.entry("tenancy.external_identity.issuer", OF_THE_BUSINESS),
            Map.entry("tenancy.identity_provider.name", OF_THE_BUSINESS),
            Map.entry("tenancy.identity_provider.issuer", OF_THE_BUSINESS),
            Map.entry("tenancy.identity_provider.client_id", OF_THE_BUSINESS),
            Map.entry("tenancy.identity_provider.client_secret", "the business's own, sealed"),
            Map.entry("tenancy.identity_provider.redirect_uri", OF_THE_BUSINESS),
            Map.entry("tenancy.identity_provider.scopes", OF_THE_BUSINESS),
            Map.entry("tenancy.identity_provider.audiences", OF_THE_BUSINESS),
            Map.entry("tenancy.identity_provider.roles_claim", OF_THE_BUSINESS),
            Map.entry("tenancy.identity_provider_role.claim_value", OF_THE_BUSINESS),
            Map.entry("tenancy.identity_provider_branch.claim_value", OF_THE_BUSINESS),
            Map.entry(
                    "tenancy.impersonation.reason",
                    "why the platform's support came: proof for the owner, never changed"),
            Map.entry("tenancy.refresh_token.token_hash", A_DIGEST),
            Map.entry("tenancy.role_permissions.added", OF_THE_BUSINESS),
            Map.entry("tenancy.role_permissions.removed", OF_THE_BUSINESS),
            Map.entry("tenancy.special_date.reason", OF_THE_BUSINESS),
            Map.entry("tenancy.subdomain.name", OF_THE_BUSINESS),
            Map.entry("tenancy.subdomain.skeleton", OF_THE_BUSINESS),
            Map.entry("tenancy.tenant.name", OF_THE_BUSINESS),
            Map.entry("tenancy.tenant.subdomain", OF_THE_BUSINESS),
            Map.entry("tenancy.tenant.reject_reason", "about the business"),
            Map.entry("tenancy.tenant.suspend_reason", "about the business"),
            Map.entry("tenancy.plan.code", OF_THE_PLATFORM),
            Map.entry("tenancy.plan.name", OF_THE_PLATFORM),
            Map.entry("tenancy.subscription.next_kind", "one of a few words of ours"),
            Map.entry("finance.platform_invoice.plan_name", OF_THE_PLATFORM),
            Map.entry("finance.platform_invoice.credit_plan_name", OF_THE_PLATFORM),
            Map.entry("finance.platform_invoice.tax_name", OF_THE_PLATFORM),
            Map.entry("finance.platform_invoice.credit_tax_name", OF_THE_PLATFORM),
            Map.entry("finance.platform_account.code", OF_THE_PLATFORM),
            Map.entry("finance.platform_account.name", OF_THE_PLATFORM),
            Map.entry("finance.platform_entry.document_kind", "one of a few words of ours"),
            Map.entry("finance.platform_entry.event", "one of a few words of ours"),
            Map.entry("finance.platform_entry.memo", "why an entry was taken back; tells of nobody"),
            Map.entry("finance.platform_invoice.reference", "which payment of a business it was; tells of nobody"),
            Map.entry("booking.calendar_feed.secret_digest", A_DIGEST),
            Map.entry("booking.external_calendar.host", "whose server it is on"),
            Map.entry("booking.external_calendar.sealed_address", "sealed, and taken away with the calendar"),
            Map.entry("booking.external_calendar_look.etag", "another server's tag"),
            Map.entry("booking.external_calendar_look.modified", "another server's time"),
            Map.entry("booking.external_calendar_look.failure", "one of a few words of ours"),
            Map.entry("engagement.push_subscription.host", "whose server it is"),
            Map.entry("engagement.push_subscription.endpoint_digest", A_DIGEST),
            Map.entry("engagement.push_subscription.sealed_subscription", "sealed, and taken away with the person"),
            Map.entry("engagement.webhook.name", OF_THE_BUSINESS),
            Map.entry("engagement.webhook.host", "whose server it is"),
            Map.entry("engagement.webhook.sealed_address", "the business's own, sealed"),
            Map.entry("engagement.webhook.event_types", "some of a few words of ours"),
            Map.entry("engagement.webhook.sealed_secret", "the business's own, sealed"),
            Map.entry("engagement.webhook.sealed_old_secret", "the business's own, sealed"),
            Map.entry("engagement.webhook_delivery.event_type", "one of a few words of ours"),
            Map.entry("engagement.webhook_delivery.failure", "one of a few words of ours"),
            Map.entry("booking.service.name", OF_THE_BUSINESS),
            Map.entry("booking.service.category", OF_THE_BUSINESS),
            Map.entry("booking.service.description", OF_THE_BUSINESS),
            Map.entry("booking.service.reminder_minutes", OF_THE_BUSINESS),
            Map.entry("booking.service_skill.name", OF_THE_BUSINESS),
            Map.entry("booking.service_category.name", OF_THE_BUSINESS),
            Map.entry("booking.booking_item.segments", "what was agreed; tells of nobody"),
            Map.entry("booking.booking_item.needs", "what was agreed; tells of nobody"),
            Map.entry("booking.resource_type.name", OF_THE_BUSINESS),
            Map.entry("booking.resource.name", OF_THE_BUSINESS),
            Map.entry("booking.maintenance.reason", "about a thing"),
            Map.entry("booking.booking.terms", "what was agreed; tells of nobody"),
            Map.entry("booking.booking.fee_kind", "what is owed, not why"),
            Map.entry("booking.booking.fee_currency", "what is owed, not why"),
            Map.entry("finance.fee.booking_number", "a random number; of whom it is, the booking says"),
            Map.entry("finance.invoice.fee_kind", "what is owed, not why"),
            Map.entry("booking.series.rule", "a rule of the calendar"),
            Map.entry("booking.zone_rules.version", "of the time zone database"),
            Map.entry("booking.zone_rules.digest", "of the rules of time zones"),
            Map.entry("booking.booking.number", "a random number; what is invoiced is known by it"),
            Map.entry("booking.booking_item.service_name", "what was agreed, which the law keeps; tells of nobody"),
            Map.entry("finance.tax_rate.name", OF_THE_BUSINESS),
            Map.entry("finance.invoice.series", OF_THE_BUSINESS),
            Map.entry("finance.document_series.series", OF_THE_BUSINESS),
            Map.entry("finance.invoice_line.tax_name", OF_THE_BUSINESS),
            Map.entry(
                    "finance.invoice_line.description",
                    "what was agreed and is invoiced, which the law keeps; tells of nobody"),
            Map.entry("finance.drawer_session.note", "how cash was counted; tells of nobody"),
            Map.entry("finance.drawer_movement.reason", "why cash was moved; tells of nobody"),
            Map.entry("finance.expense_category.name", OF_THE_BUSINESS),
            Map.entry("finance.supplier.name", "a company of which the business buys; the law keeps it"),
            Map.entry("finance.supplier.registration_number", "of a company, which the law keeps"),
            Map.entry("finance.report_job.told_by", "one of a few words of ours"),
            Map.entry("finance.report_job.step", "one of a few words of ours"),
            Map.entry("finance.report_job.failure", "one of a few words of ours"),
            Map.entry("finance.report_job.result", "sums by ids; names are looked up when it is read"),
            Map.entry("finance.recurring_expense.note", "what is spent; tells of nobody"),
            Map.entry("finance.recurring_expense.frequency", "one of a few words of ours"),
            Map.entry("finance.expense.receipt", "where a receipt is, which the law keeps"),
            Map.entry("finance.expense.receipt_type", "one of a few words of ours"),
            Map.entry("finance.expense_receipt.media_type", "one of a few words of ours"),
            Map.entry("finance.expense_receipt.content", "a receipt, which the law keeps"),
            Map.entry("finance.expense.note", "what was spent; tells of nobody"),
            Map.entry("finance.expense.reason", "why it was not spent; tells of nobody"),
            Map.entry("finance.membership_kind.name", OF_THE_BUSINESS),
            Map.entry("finance.membership_kind.unit", "one of a few words of ours"),
            Map.entry("finance.membership.name", OF_THE_BUSINESS),
            Map.entry("finance.membership.unit", "one of a few words of ours"),
            Map.entry("finance.package_kind.name", OF_THE_BUSINESS),
            Map.entry("finance.package.name", OF_THE_BUSINESS),
            Map.entry("finance.product.name", OF_THE_BUSINESS),
            Map.entry("finance.product.sku", OF_THE_BUSINESS),
            Map.entry("finance.gift_card.code_digest", A_DIGEST),
            Map.entry("finance.gift_card.last_four", "the end of a random code, by which it is told from others"),
            Map.entry("booking.consent.text_version", OF_THE_BUSINESS),
            Map.entry("finance.account.code", OF_THE_BUSINESS),
            Map.entry("finance.account.name", OF_THE_BUSINESS),
            Map.entry("finance.account.former_roles", "some of a few words of ours"),
            Map.entry("finance.journal_entry.document_kind", "one of a few words of ours"),
            Map.entry("finance.journal_entry.event", "one of a few words of ours"),
            Map.entry("finance.journal_entry.request_id", "a number of a request"),
            Map.entry("finance.journal_entry.memo", "what was paid for, which the law keeps; tells of nobody"),
            Map.entry("finance.online_payment.gateway", "the name of a gateway"),
            Map.entry(
                    "finance.online_payment.gateway_id",
                    "what a gateway calls a payment, which the books are held against"),
            Map.entry("finance.online_payment.failure", "one word of a gateway's"),
            Map.entry("finance.gateway_refund.gateway_id", "what a gateway calls a refund"),
            Map.entry("finance.gateway_refund.failure", "one word of a gateway's"),
            Map.entry("finance.platform_payment.gateway", "the name of a gateway"),
            Map.entry("finance.platform_payment.gateway_id", "what a gateway calls a payment"),
            Map.entry("finance.platform_payment.failure", "one word of a gateway's"),
            Map.entry("finance.platform_payment.card", "what a gateway calls a card of the business"),
            Map.entry("finance.platform_card.gateway", "the name of a gateway"),
            Map.entry("finance.platform_card.reference", "what a gateway calls a card of the business"),
            Map.entry("finance.platform_refund.reason", "one of a few words of ours"),
            Map.entry("finance.platform_refund.gateway_id", "what a gateway calls a refund"),
            Map.entry("finance.platform_refund.failure", "one word of a gateway's"),
            Map.entry("finance.test_gateway_payment.failure", "one of a few words of ours"),
            Map.entry("finance.test_gateway_refund.failure", "one of a few words of ours"),
            Map.entry("finance.period_closing.reopening_reason", "why books were opened; tells of nobody"),
            Map.entry("engagement.notification.number", "a random number; of whom it is, the booking says"),
            Map.entry("engagement.notification.title", OF_THE_BUSINESS),
            Map.entry("engagement.notification.refusal", "one of a few words of ours"),
            Map.entry("engagement.outreach.url", OF_THE_BUSINESS),
            Map.entry("engagement.campaign.name", OF_THE_BUSINESS),
            Map.entry("engagement.campaign.tags", OF_THE_BUSINESS),
            Map.entry("engagement.campaign_text.subject", OF_THE_BUSINESS),
            Map.entry("engagement.campaign_text.text_body", OF_THE_BUSINESS),
            Map.entry("engagement.campaign_text.html_body", OF_THE_BUSINESS),
            Map.entry("engagement.message_template.subject", OF_THE_BUSINESS),
            Map.entry("engagement.message_template.text_body", OF_THE_BUSINESS),
            Map.entry("engagement.message_template.html_body", OF_THE_BUSINESS),
            Map.entry("engagement.unwanted.marketing_kind", "one of a few words of ours"),
            Map.entry("engagement.message.sender_name", OF_THE_BUSINESS),
            Map.entry("engagement.message.provider_message_id", "made of the message's own id"),
            Map.entry("engagement.message.warning", "a status code of mail servers"),
            Map.entry("engagement.mailbox_claim.mailbox", "one of a few words of ours"),
            Map.entry("engagement.message_part.part_id", "what a message centre calls a part of a message"));

    private static final String TEXTS =
            """
            select format('%s.%s.%s', n.nspname, c.relname, a.attname), a.attname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_type t on t.oid = a.atttypid
            where c.relkind in ('r', 'p') and not c.relispartition
              and n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like 'pg_toast%'
              and c.relname <> 'flyway_schema_history'
              and (t.typcategory in ('S', 'I') or t.typname in ('bytea', 'json', 'jsonb', 'xml', '_text', '_varchar'))
              and not exists (select 1 from platform.personal_column p
                              where p.entity = n.nspname || '.' || c.relname and p.column_name = a.attname)
            """;

    private record Column(String name, boolean ofOurs) {}

    @Inject
    Sql sql;

    @Test
    void everyColumnThatCanHoldATextTellsOfPeopleOrOfNobody() {
        List<Column> columns =
                sql.query(TEXTS, row -> new Column(row.getString(1), WORDS_OF_OURS.contains(row.getString(2))));

        assertEquals(
                new TreeSet<>(TELLS_OF_NOBODY.keySet()),
                columns.stream()
                        .filter(column -> !column.ofOurs())
                        .map(Column::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
