package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;

import jakarta.json.JsonObject;
import java.time.LocalDate;

/** A payroll of a business, as its owner sees it. */
public record Payroll(Business business, String id) {

    /** All masters earn a percentage of everything; gives the rule. */
    public static String percent(Business business, String percent) {
        return business.owner()
                .post("/commission-rules", body("percent", percent))
                .expect(201)
                .text("/id");
    }

    /** A line of an invoice that a master has served. */
    public static JsonObject served(Business business, Object master, String amount) {
        return Body.with(Invoice.line(business, amount), "masterId", master);
    }

    /** One line, served by a master and issued. */
    public static Invoice invoiced(Business business, Object master, String amount) {
        return Invoice.draft(business, body("lines", list(served(business, master, amount))))
                .issue();
    }

    public static Answer draft(Business business, LocalDate from, LocalDate to) {
        return business.owner().post("/payrolls", body("from", from, "to", to));
    }

    public static Payroll drawn(Business business, LocalDate from, LocalDate to) {
        return new Payroll(business, draft(business, from, to).expect(201).text("/id"));
    }

    /**
     * What was paid and given back today was so many days ago.
     *
     * @param today of the business
     */
    public static void past(Platform platform, Business business, LocalDate today, int days) {
        platform.database()
                .change(
                        """
                        with past as (select ?::uuid as tenant_id, ?::date as today, ?::int as days),
                        invoiced as (
                            update finance.invoice_paid i set day = i.day - p.days from past p
                            where i.tenant_id = p.tenant_id and i.day = p.today),
                        taken as (
                            update finance.payment t set taken_on = t.taken_on - p.days from past p
                            where t.tenant_id = p.tenant_id and t.taken_on = p.today),
                        given as (
                            update finance.refund r set refunded_on = r.refunded_on - p.days from past p
                            where r.tenant_id = p.tenant_id and r.refunded_on = p.today)
                        update finance.package_entry e set done_on = e.done_on - p.days from past p
                        where e.tenant_id = p.tenant_id and e.done_on = p.today
                        """,
                        business.tenantId(),
                        today.toString(),
                        days);
    }

    public String path() {
        return "/payrolls/" + id;
    }

    public Answer shown() {
        return business.owner().get(path()).expect(200);
    }

    public Answer approve() {
        return business.owner().post(path() + "/approve");
    }

    public Answer pay(String method) {
        return business.owner().post(path() + "/pay", body("method", method));
    }

    /** One that was approved, and counts something of a master. */
    public static void isThere(Business business, Object master) {
        LocalDate today = Platform.today(business.zone());
        percent(business, "40");
        invoiced(business, master, "1000.00").paid("1000.00");
        drawn(business, today, today.plusDays(1)).approve().expect(200);
    }
}
