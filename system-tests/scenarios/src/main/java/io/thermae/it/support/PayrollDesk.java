package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The payrolls of a business, which are drawn up, approved and paid by chance: from several threads at once, if need be. Each is of a
 * day that passes when it is drawn up, on which all was paid that was paid since the one before: only of what was counted can
 * something be taken back.
 */
public final class PayrollDesk {

    /** More than will pass: the first of them is so many days ago. */
    private static final int DAYS = 120;

    private final Platform platform;
    private final Business business;
    private final Desk desk;
    private final Judge judge;
    private final UUID late;
    private final LocalDate today;
    private final ReadWriteLock day = new ReentrantReadWriteLock(true);
    private final List<Payroll> payrolls = new CopyOnWriteArrayList<>();
    private int passed;

    /** @param late a master who serves nobody at the desk */
    public PayrollDesk(Platform platform, Business business, Desk desk, UUID late) {
        this.platform = platform;
        this.business = business;
        this.desk = desk;
        this.late = late;
        judge = new Judge(business.owner());
        today = Platform.today(business.zone());
        Payroll.percent(business, "40");
    }

    /** Does something on one day, whichever that is: none passes meanwhile. Not one within another. */
    public Answer onOneDay(Supplier<Answer> work) {
        day.readLock().lock();
        try {
            return work.get();
        } finally {
            day.readLock().unlock();
        }
    }

    /** Has a day pass, on which all was paid that was paid until now; gives it. */
    private LocalDate passes() {
        day.writeLock().lock();
        try {
            int ago = Math.max(1, DAYS - passed);
            passed++;
            Payroll.past(platform, business, today, ago);
            return today.minusDays(ago);
        } finally {
            day.writeLock().unlock();
        }
    }

    /** Draws the payroll of a day up, and approves it. */
    public Answer draws(Random random) {
        LocalDate of = passes();
        return onOneDay(() -> {
            Answer drawn = judge.post("/payrolls", body("from", of, "to", of.plusDays(1)));
            if (Judge.done(drawn)) {
                Payroll payroll = new Payroll(business, drawn.text("/id"));
                payrolls.add(payroll);
                return judge.of(payroll.approve());
            }
            return payrolls.isEmpty()
                    ? drawn
                    : judge.of(Desk.latest(random, payrolls).approve());
        });
    }

    public Answer pays(Random random) {
        return onOneDay(
                () -> judge.of(Desk.latest(random, payrolls).pay(random.nextBoolean() ? "CASH" : "BANK_TRANSFER")));
    }

    /** Gives all back of which a master was paid his share, and his tip. */
    public Answer givesBack(Random random) {
        JsonObject line = Payroll.served(business, late, Desk.amount(business, random, 40, 80));
        Answer invoiced = onOneDay(() -> desk.issues(body("lines", list(line))));
        if (!Judge.done(invoiced)) {
            return invoiced;
        }
        String tip = Desk.amount(business, random, 1, 5);
        String all = new BigDecimal(invoiced.text("/open/amount"))
                .add(new BigDecimal(tip))
                .toPlainString();
        JsonObject payment = new Invoice(business, invoiced.text("/id")).payment("CASH", all);
        Answer paid = onOneDay(() -> judge.post("/payments", Body.with(payment, "tip", Invoice.money(business, tip))));
        if (!Judge.done(paid)) {
            return paid;
        }
        if (Judge.done(draws(random))) {
            onOneDay(() -> judge.of(payrolls.get(payrolls.size() - 1).pay("CASH")));
        }
        return onOneDay(() -> judge.post("/payments/" + paid.text("/id") + "/refunds", Invoice.refund(business, all)));
    }
}
