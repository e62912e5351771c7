package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A desk at which chance sells, takes money and gives it back, for what was sold and paid there before: from several threads at
 * once, if need be. Each operation answers with what was answered last.
 */
public final class Desk {

    private static final String[] METHODS = {"CASH", "CARD_TERMINAL", "BANK_TRANSFER"};

    /** How many of the last ones most operations are about: the older ones are paid. */
    private static final int LATEST = 8;

    /** A package, and whose it is. */
    private record Sold(VisitPackage visits, String customer) {}

    private final Business business;
    private final Judge judge;
    private final UUID service;
    private final String packageKind;
    private final List<UUID> masters;
    private final List<String> customers;
    private final List<Invoice> invoices = new CopyOnWriteArrayList<>();
    private final List<String> payments = new CopyOnWriteArrayList<>();
    private final List<GiftCard> cards = new CopyOnWriteArrayList<>();
    private final List<Sold> packages = new CopyOnWriteArrayList<>();

    /**
     * Of a business.
     *
     * @param service of which packages are sold
     * @param masters who serve
     */
    public Desk(Business business, UUID service, List<UUID> masters) {
        this.business = business;
        this.judge = new Judge(business.owner());
        this.service = service;
        this.masters = masters;
        this.packageKind = VisitPackage.kind(business, service, 4, "110");
        this.customers = Stream.of("Dana", "Bolat", "Ainur", "Timur")
                .map(name -> Invoice.customer(business, name))
                .toList();
    }

    /** One to three lines, some with a discount, most served by a master, mostly for a customer. */
    public Answer invoices(Random random) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            JsonObject line =
                    Body.with(Invoice.line(business, amount(random, 20, 120)), "quantity", 1 + random.nextInt(2));
            JsonObject served = random.nextInt(3) == 0 ? line : Body.with(line, "masterId", any(random, masters));
            lines.add(random.nextInt(3) == 0 ? Body.with(served, "discountPercent", "12.5") : served);
        }
        JsonObject said = body("lines", lines.build());
        return issues(random.nextInt(6) == 0 ? said : Body.with(said, "customerId", customer(random)));
    }

    /** Draws an invoice up, and issues it. */
    public Answer issues(JsonObject said) {
        Answer drawn = judge.post("/invoices", said);
        return Judge.done(drawn) ? issued(drawn.text("/id")) : drawn;
    }

    /** Issues a draft. */
    public Answer issued(String draft) {
        Invoice invoice = new Invoice(business, draft);
        Answer issued = judge.post(invoice.path() + "/issue", body());
        if (Judge.done(issued)) {
            invoices.add(invoice);
        }
        return issued;
    }

    /** Will pay an invoice that was issued elsewhere, and take it back. */
    public void hasInvoice(String id) {
        invoices.add(new Invoice(business, id));
    }

    /** Will give a payment back that was made elsewhere. */
    public void hasPayment(String id) {
        payments.add(id);
    }

    /** Will have visits paid by a package that was sold elsewhere. */
    public void hasPackage(VisitPackage visits, String customer) {
        packages.add(new Sold(visits, customer));
    }

    /** Will give back what came on the web, for {@code invoiceId=}, or {@code bookingId=}, something. */
    public void hasPaymentsOnTheWeb(String forWhat) {
        judge.get("/payments/online?" + forWhat).items().stream()
                .filter(each -> each.containsKey("paymentId") && !each.isNull("paymentId"))
                .forEach(each -> hasPayment(each.getString("paymentId")));
    }

    /** One of those who come here. */
    public String customer(Random random) {
        return any(random, customers);
    }

    public Answer takes(Random random) {
        return takes(latest(random, invoices).payment(METHODS[random.nextInt(3)], amount(random, 10, 150)));
    }

    /** Takes a payment, and may give it back. */
    public Answer takes(JsonObject payment) {
        Answer taken = judge.post("/payments", payment);
        if (Judge.done(taken)) {
            payments.add(taken.text("/id"));
        }
        return taken;
    }

    /** Three methods, two invoices, and a tip. */
    public Answer splits(Random random) {
        JsonObject first = body(
                "invoiceId", latest(random, invoices).id(), "amount", Invoice.money(business, amount(random, 1, 20)));
        return takes(body(
                "parts",
                list(
                        part("CASH", amount(random, 20, 60)),
                        part("CARD_TERMINAL", amount(random, 1, 60)),
                        part("BANK_TRANSFER", amount(random, 1, 60))),
                "allocations",
                list(first, body("invoiceId", latest(random, invoices).id())),
                "tip",
                Invoice.money(business, amount(random, 1, 5)),
                "customerId",
                any(random, customers)));
    }

    public Answer takesTip(Random random) {
        JsonObject payment = latest(random, invoices).payment("CARD_TERMINAL", amount(random, 20, 60));
        return takes(Body.with(payment, "tip", Invoice.money(business, amount(random, 1, 10))));
    }

    /** More than any invoice comes to: the rest is credit. */
    public Answer takesMore(Random random) {
        return takes(latest(random, invoices).payment("BANK_TRANSFER", amount(random, 800, 900)));
    }

    /** Of somebody who owes nothing for it yet. */
    public Answer takesAhead(Random random) {
        return takes(body("customerId", any(random, customers), "parts", list(part("CASH", amount(random, 50, 200)))));
    }

    public Answer takesCredit(Random random) {
        return takes(latest(random, invoices).payment("ACCOUNT_CREDIT", amount(random, 1, 20)));
    }

    public Answer givesBack(Random random) {
        return givesBack(latest(random, payments), amount(random, 1, 30));
    }

    private Answer givesBack(String payment, String amount) {
        return judge.post("/payments/" + payment + "/refunds", Invoice.refund(business, amount));
    }

    /** Whatever is left of a payment. */
    public Answer givesAllBack(Random random) {
        String payment = any(random, payments);
        Answer known = judge.get("/payments/" + payment);
        BigDecimal left =
                new BigDecimal(known.text("/amount/amount")).subtract(new BigDecimal(known.text("/refunded/amount")));
        return givesBack(payment, left.toPlainString());
    }

    /** Part of a line. */
    public Answer credits(Random random) {
        JsonObject line = body("position", 1, "amount", Invoice.money(business, amount(random, 1, 20)));
        return judge.post(
                latest(random, invoices).path() + "/credit-notes", body("reason", "Storm", "lines", list(line)));
    }

    public Answer creditsAll(Random random) {
        return judge.post(any(random, invoices).path() + "/credit-notes", body("reason", "Storm"));
    }

    /** Gives up what is open of one. */
    public Answer writesOff(Random random) {
        return judge.post(latest(random, invoices).path() + "/write-off", body("reason", "Storm"));
    }

    public Answer sellsCard(Random random) {
        Answer sold = judge.post("/gift-cards", GiftCard.sale(business, amount(random, 50, 150)));
        if (Judge.done(sold)) {
            cards.add(new GiftCard(business, sold.text("/giftCard/id"), sold.text("/code")));
        }
        return sold;
    }

    /** By a card alone, or with cash. */
    public Answer takesCard(Random random) {
        GiftCard card = latest(random, cards);
        JsonObject payment = card.payment(latest(random, invoices), amount(random, 5, 40));
        return takes(
                random.nextBoolean()
                        ? payment
                        : Body.with(payment, "parts", list(part("CASH", "5"), card.part(amount(random, 5, 40)))));
    }

    /** One that nobody has used. */
    public Answer takesCardBack(Random random) {
        return judge.post(latest(random, cards).path() + "/void", body("reason", "Storm"));
    }

    /** Four visits, paid at once. */
    public Answer sellsPackage(Random random) {
        String customer = any(random, customers);
        Answer sold = judge.post("/packages", body("kindId", packageKind, "customerId", customer));
        if (!Judge.done(sold)) {
            return sold;
        }
        Invoice invoice = new Invoice(business, sold.text("/invoiceId"));
        String open = judge.get(invoice.path()).text("/open/amount");
        hasPackage(new VisitPackage(business, sold.text("/id"), invoice), customer);
        return takes(invoice.payment("CASH", open));
    }

    /** An invoice of one visit, which a package pays. */
    public Answer takesVisit(Random random) {
        Sold sold = latest(random, packages);
        Answer visited = issues(body(
                "customerId",
                sold.customer(),
                "lines",
                list(Body.with(Invoice.line(business, amount(random, 20, 50)), "serviceId", service))));
        if (!Judge.done(visited)) {
            return visited;
        }
        Answer paid =
                judge.post(sold.visits().path() + "/visits", body("invoiceId", visited.text("/id"), "position", 1));
        if (Judge.done(paid)) {
            payments.add(paid.text("/id"));
        }
        return paid;
    }

    /** What is left is given back, or lapses, or waits. */
    public Answer endsPackage(Random random) {
        String path = latest(random, packages).visits().path();
        return switch (random.nextInt(4)) {
            case 0 -> judge.post(path + "/refund", body("reason", "Storm"));
            case 1 -> judge.post(path + "/void", body("reason", "Storm"));
            case 2 -> judge.post(path + "/freeze", body("reason", "Storm"));
            default -> judge.post(path + "/unfreeze", body());
        };
    }

    private JsonObject part(String method, String amount) {
        return body("method", method, "amount", Invoice.money(business, amount));
    }

    private String amount(Random random, int from, int below) {
        return amount(business, random, from, below);
    }

    /** An amount with the decimals of a business's currency, from so much on, and below so much. */
    public static String amount(Business business, Random random, int from, int below) {
        int decimals = Currency.getInstance(business.currency()).getDefaultFractionDigits();
        int whole = BigDecimal.ONE.scaleByPowerOfTen(decimals).intValueExact();
        return BigDecimal.valueOf((long) whole * from + random.nextInt(whole * (below - from)), decimals)
                .toPlainString();
    }

    /** Any of what there is, which does not become less. */
    public static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Mostly one of the last. */
    public static <T> T latest(Random random, List<T> all) {
        int size = all.size();
        return size <= LATEST || random.nextInt(4) == 0
                ? all.get(random.nextInt(size))
                : all.get(size - 1 - random.nextInt(LATEST));
    }
}
