package io.thermae.it.support;

import java.time.Duration;
import org.awaitility.Awaitility;

/** What a furnished business leaves behind by itself, a while after it was furnished, or for a moment only. */
final class FurnishedTraces {

    private FurnishedTraces() {}

    static void await(Platform platform, Business spa) {
        Awaitility.await("a link for a new password of " + spa.name())
                .atMost(Duration.ofSeconds(60))
                .until(() -> platform.database()
                                .count(
                                        "select count(*) from tenancy.password_reset where tenant_id = ?",
                                        spa.tenantId())
                        == 1);
        Awaitility.await("mails of " + spa.name())
                .atMost(Duration.ofSeconds(60))
                .until(() -> sentMails(platform, spa) >= 4);
        Waiting.untilAllIsTold(platform, spa);
        // what else only a moment shows
        platform.database()
                .change(
                        "insert into engagement.sending (tenant_id, message_id, until)"
                                + " select tenant_id, id, now() from engagement.message"
                                + " where tenant_id = ? and status = 'SENT' limit 1 on conflict do nothing",
                        spa.tenantId());
        platform.database()
                .change(
                        "insert into engagement.message_part (tenant_id, message_id, part_id, status, sent_at)"
                                + " select tenant_id, id, 'part-' || id, 'DELIVERED', now() from engagement.message"
                                + " where tenant_id = ? and status = 'SENT' limit 1 on conflict do nothing",
                        spa.tenantId());
        platform.database()
                .change(
                        "insert into finance.expense_receipt (tenant_id, expense_id, media_type, content, uploaded_at, uploaded_by)"
                                + " select tenant_id, id, 'image/png', '\\x89504e47', now(), gen_random_uuid()"
                                + " from finance.expense where tenant_id = ? limit 1 on conflict do nothing",
                        spa.tenantId());
        platform.database()
                .change(
                        "insert into finance.refund_return (tenant_id, id, refund_id, amount_minor, returned_on, returned_at)"
                                + " select tenant_id, gen_random_uuid(), id, 1, refunded_on, now()"
                                + " from finance.refund where tenant_id = ? limit 1",
                        spa.tenantId());
        platform.database()
                .change(
                        "insert into platform.held_back"
                                + " (tenant_id, job, work, thing_id, failures, failure, failed_at, not_before)"
                                + " values (?, 'furnished', 'furnished', gen_random_uuid(), 1, 'Failure', now(),"
                                + " now() + interval '1 minute')",
                        spa.tenantId());
        platform.database()
                .change(
                        "insert into finance.ledger_verification (tenant_id, verified_at) values (?, now())"
                                + " on conflict do nothing",
                        spa.tenantId());
        Awaitility.await("the first look for what need not be kept of " + spa.name())
                .atMost(Duration.ofSeconds(60))
                .until(() -> platform.database()
                                .count("select count(*) from tenancy.retention where tenant_id = ?", spa.tenantId())
                        == 1);
    }

    private static long sentMails(Platform platform, Business spa) {
        return platform.database()
                .count(
                        "select count(*) from engagement.message where tenant_id = ? and status = 'SENT'",
                        spa.tenantId());
    }
}
