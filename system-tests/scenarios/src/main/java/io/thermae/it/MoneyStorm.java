package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Desk;
import io.thermae.it.support.Drawer;
import io.thermae.it.support.Expense;
import io.thermae.it.support.Judge;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.PayrollDesk;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.SideDesk;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** All that a business does with money, drawn by jqwik: what is sold, paid, given back, not kept, spent and closed. */
final class MoneyStorm {

    private static final int VISITS_A_DAY = 20;
    private static final int DAYS = 20;

    private static final List<String> OWED_TO_CUSTOMERS =
            List.of("DEPOSITS_HELD", "GIFT_CARDS", "PACKAGES", "CUSTOMER_CREDIT");

    private final Platform platform = Platform.current();
    private final Business spa;
    private final LocalDate today;
    private final Judge judge;
    private final Books books;
    private final Service massage;
    private final Service sauna;
    private final String towels;
    private final String vat;
    private final String about;
    private final Desk desk;
    private final SideDesk sideDesk;
    private final PayrollDesk payrolls;
    private final AtomicInteger visits = new AtomicInteger();
    private final List<Booking> unkept = new CopyOnWriteArrayList<>();
    private final List<Expense> expenses = new CopyOnWriteArrayList<>();
    private final List<Drawer> drawers = new CopyOnWriteArrayList<>();
    private final Map<MoneyOperation, Integer> done = new ConcurrentHashMap<>();

    /**
     * At a business of its own.
     *
     * @param about with which failures begin
     * @param currency in which it counts, ISO 4217
     * @param taxes how it taxes, if not as businesses do that have not decided
     */
    MoneyStorm(String about, String currency, JsonObject taxes) {
        this.about = about;
        spa = platform.registersBusiness("money-storm")
                .charging(currency)
                .approved()
                .opensDaily("09:00", "21:00");
        today = Platform.today(spa.zone());
        judge = new Judge(spa.owner());
        books = Books.of(spa);
        massage = spa.service("Massage").lasting(30).costing("150");
        sauna = spa.service("Sauna")
                .lasting(30)
                .with("prepayment", body("kind", "PERCENT", "percent", 30))
                .costing("250");
        towels = Expense.category(spa, "Towels");
        List<UUID> masters = Stream.of("Aigerim", "Bolat", "Zhanna")
                .map(name -> spa.master(name)
                        .workingDaily("10:00", "20:00")
                        .performing(massage, sauna)
                        .id())
                .toList();
        vat = spa.owner()
                .put("/tax-rates", body("rates", list(body("name", "VAT", "percent", "12", "standard", true))))
                .expect(200)
                .text("/items/0/id");
        spa.owner()
                .put(
                        "/business/settings",
                        body(
                                "feeInvoices", "ALL",
                                "freeCancellationHours", 720,
                                "lateCancellationFeePercent", 20,
                                "noShowFeePercent", 50))
                .expect(200);
        if (!taxes.isEmpty()) {
            spa.owner().put("/business/settings", taxes).expect(200);
        }
        desk = new Desk(spa, massage.id(), masters);
        sideDesk = new SideDesk(platform, spa, desk, massage.id(), masters);
        payrolls = new PayrollDesk(
                platform, spa, desk, spa.master("Timur").performing(massage).id());
        drawers.add(Drawer.opened(spa, "100"));
    }

    Business spa() {
        return spa;
    }

    Books books() {
        return books;
    }

    /** One operation, which is done, or refused as it has to be. */
    void does(MoneyStep step) {
        try {
            if (Judge.done(judge.of(carriedOut(step.operation(), new Random(step.chance()))))) {
                done.merge(step.operation(), 1, Integer::sum);
            }
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(about + ", " + step + ": " + e.getMessage(), e);
        }
    }

    /** What was refused each time. */
    Set<MoneyOperation> neverDone() {
        Set<MoneyOperation> never = EnumSet.allOf(MoneyOperation.class);
        never.removeAll(done.keySet());
        return never;
    }

    /** How many were done, and not refused. */
    int timesDone() {
        return done.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** On one day, but for payrolls, which have days pass. */
    private Answer carriedOut(MoneyOperation operation, Random random) {
        return switch (operation) {
            case REFUND_AFTER_PAYROLL -> payrolls.givesBack(random);
            case PAYROLL -> payrolls.draws(random);
            case PAYMENT_OF_PAYROLL -> payrolls.pays(random);
            default -> payrolls.onOneDay(() -> answer(operation, random));
        };
    }

    private Answer answer(MoneyOperation operation, Random random) {
        return switch (operation) {
            case INVOICE -> desk.invoices(random);
            case ORDER -> sideDesk.sells(random);
            case PAYMENT -> desk.takes(random);
            case SPLIT_PAYMENT -> desk.splits(random);
            case PAYMENT_WITH_TIP -> desk.takesTip(random);
            case WEB_PART_WITH_TIP -> sideDesk.takesPartOnTheWeb(random);
            case PAYMENT_OF_MORE -> desk.takesMore(random);
            case PAYMENT_AHEAD -> desk.takesAhead(random);
            case PAYMENT_BY_CREDIT -> desk.takesCredit(random);
            case PAYMENT_BY_POINTS -> sideDesk.takesPoints(random);
            case REFUND -> desk.givesBack(random);
            case REFUND_OF_ALL -> desk.givesAllBack(random);
            case CREDIT_NOTE -> desk.credits(random);
            case CREDIT_NOTE_OF_ALL -> desk.creditsAll(random);
            case WRITE_OFF -> desk.writesOff(random);
            case GIFT_CARD -> desk.sellsCard(random);
            case PAYMENT_BY_GIFT_CARD -> desk.takesCard(random);
            case GIFT_CARD_TAKEN_BACK -> desk.takesCardBack(random);
            case PACKAGE -> desk.sellsPackage(random);
            case PAYMENT_BY_VISIT -> desk.takesVisit(random);
            case PACKAGE_ENDED -> desk.endsPackage(random);
            case MEMBERSHIP -> sideDesk.sellsMembership(random);
            case MEMBERSHIP_ENDED -> sideDesk.endsMembership(random);
            case LATE_CANCELLATION -> comesNot();
            case WAIVER ->
                judge.post("/bookings/" + Desk.latest(random, unkept).id() + "/waiver", body("reason", "Storm"));
            case DEPOSIT -> paysAhead(random);
            case EXPENSE -> spends(random);
            case APPROVAL -> Desk.latest(random, expenses).step("approve");
            case PAYMENT_OF_EXPENSE -> Desk.latest(random, expenses).paid(random.nextBoolean() ? "CASH" : "CARD");
            case VOIDED_EXPENSE -> Desk.latest(random, expenses).voided();
            case CASH_COUNT -> counts(random);
            case MORE_THAN_IS_OWED -> overdraws(random);
            case CLOSED_BOOKS -> books.close(today.minusDays(1 + random.nextInt(30)));
            case REFUND_AFTER_PAYROLL, PAYROLL, PAYMENT_OF_PAYROLL ->
                throw new IllegalArgumentException("Not of one day: " + operation);
        };
    }

    /** Books, and cancels too late: the fee is invoiced. */
    private Answer comesNot() {
        Answer placed = judge.of(spa.visitor("Zarina").books(massage).triesAt(nextStart()));
        if (!Judge.done(placed)) {
            return placed;
        }
        return cancels(Booking.of(platform.anybody(), placed));
    }

    private Answer cancels(Booking booking) {
        Answer cancelled = judge.of(booking.cancelledBecause("Storm"));
        if (Judge.done(cancelled)) {
            unkept.add(booking);
            judge.get("/invoices?bookingId=" + booking.id())
                    .items()
                    .forEach(invoice -> desk.hasInvoice(invoice.getString("id")));
        }
        return cancelled;
    }

    /** Books and pays a part on the web; then it is invoiced, or cancelled, or the part stays held. */
    private Answer paysAhead(Random random) {
        int then = random.nextInt(3);
        Answer placed = judge.of(spa.visitor("Marat").books(sauna).triesAt(nextStart()));
        if (!Judge.done(placed)) {
            return placed;
        }
        Booking booking = Booking.of(platform.anybody(), placed);
        OnlinePayment deposit = new OnlinePayment(platform, booking);
        judge.of(deposit.begins());
        Answer paid = judge.of(deposit.paysWith("pm_card_visa"));
        desk.hasPaymentsOnTheWeb("bookingId=" + booking.id());
        if (then == 0) {
            return cancels(booking);
        }
        if (then == 1) {
            Answer drawn = judge.post("/bookings/" + booking.id() + "/invoice", body());
            return Judge.done(drawn) ? desk.issued(drawn.text("/id")) : drawn;
        }
        return paid;
    }

    /** Mostly today, else on a day that may be closed already; half of it with tax that the state gives back. */
    private Answer spends(Random random) {
        LocalDate day = random.nextInt(4) == 0 ? today.minusDays(1 + random.nextInt(30)) : today;
        JsonObject said = Expense.said(spa, towels, Desk.amount(spa, random, 5, 90), day);
        Answer drawn = judge.post("/expenses", random.nextBoolean() ? Body.with(said, "taxRateId", vat) : said);
        if (!Judge.done(drawn)) {
            return drawn;
        }
        Expense expense = new Expense(spa, drawn.text("/id"));
        expenses.add(expense);
        return expense.step("submit");
    }

    /** Counts the open drawer, in which there is more or less than there should be, and opens another. */
    private Answer counts(Random random) {
        Answer counted = judge.of(drawers.get(drawers.size() - 1).closed(Desk.amount(spa, random, 10, 900)));
        Answer opened = judge.of(Drawer.open(spa, Desk.amount(spa, random, 10, 100)));
        if (Judge.done(opened)) {
            drawers.add(new Drawer(spa, opened.text("/id")));
        }
        return counted;
    }

    /** By hand, from what is customers' money: that there is so much of it is out of the question. */
    private Answer overdraws(Random random) {
        books.post(today, Desk.any(random, OWED_TO_CUSTOMERS), "CASH", "900000000")
                .refused(422, "liability_below_zero");
        return books.trialBalance(today);
    }

    /** One after another, all of them so near that a cancellation is late; from the beginning again when all were taken. */
    private OffsetDateTime nextStart() {
        int number = visits.getAndIncrement() % (VISITS_A_DAY * DAYS);
        return today.plusDays(8 + number / VISITS_A_DAY)
                .atTime(10, 0)
                .plusMinutes(30L * (number % VISITS_A_DAY))
                .atZone(spa.zone())
                .toOffsetDateTime();
    }
}
