package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.PlatformLedger;
import io.thermae.it.support.PlatformPayment;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever becomes of the platform's invoices and payments stands in its books, which agree with the documents. */
@ArquillianTest
@RunAsClient
public class PlatformBooksIT {

    private final Platform platform = Platform.current();
    private final Api administrator = platform.superAdmin().api();
    private final PlatformLedger books = new PlatformLedger(platform);
    private final Business spa = platform.registersBusiness("in-the-books").approved();
    private final PlatformPayment payment = PlatformPayment.ofFirstInvoice(platform, spa);

    @AfterEach
    void theBooksAgree() {
        assertThat(books.unbalanced()).isZero();
        assertThat(books.unbalancedCurrencies()).isZero();
        assertThat(books.wrongReceivables()).isZero();
        assertThat(books.wrongCredit()).isZero();
    }

    @Test
    void whatIsIssuedIsOwedUntilItIsPaidOnTheWeb() {
        List<JsonObject> issued = books.entries(payment.invoiceId());
        assertThat(issued).hasSize(1);
        assertThat(issued.get(0).getString("event")).isEqualTo("ISSUED");
        assertThat(issued.get(0).getString("documentKind")).isEqualTo("invoice");
        assertThat(issued.get(0).getString("businessId"))
                .isEqualTo(spa.tenantId().toString());
        assertThat(issued.get(0).getBoolean("carriedOver")).isFalse();
        assertThat(lines(issued.get(0)))
                .containsExactly("RECEIVABLES DEBIT 100.00", "SUBSCRIPTION_REVENUE CREDIT 100.00");
        assertThat(issued.get(0).getJsonArray("lines").getJsonObject(1).getString("planId"))
                .isNotBlank();
        assertThat(balance("RECEIVABLES")).isEqualTo(10_000);

        String id = payment.begins().expect(201).text("/id");
        payment.paysWith("pm_card_visa").expect(200);
        payment.paysWith("pm_card_visa").expect(200);

        assertThat(books.events(payment.invoiceId())).containsExactly("PAID", "ISSUED");
        assertThat(books.entries(id)).hasSize(1).allSatisfy(entry -> {
            assertThat(entry.getString("invoiceId")).isEqualTo(payment.invoiceId());
            assertThat(lines(entry)).containsExactly("GATEWAY_CLEARING DEBIT 100.00", "RECEIVABLES CREDIT 100.00");
        });
        assertThat(balance("RECEIVABLES")).isZero();
        assertThat(balance("GATEWAY_CLEARING")).isEqualTo(10_000);
        assertThat(balance("SUBSCRIPTION_REVENUE")).isEqualTo(-10_000);
    }

    @Test
    void whatComesOnTopOfATransferIsOwedBackUntilItWentBack() {
        payment.begins().expect(201);
        payment.isNoted().expect(200);
        payment.isNoted().refused(409, "illegal_transition");
        payment.paysWith("pm_card_visa").expect(200);
        payment.untilSentBack(1);

        assertThat(books.events(payment.invoiceId()))
                .containsExactly("REFUNDED", "PAID_IN_EXCESS", "PAID_BY_TRANSFER", "ISSUED");
        assertThat(books.entries(payment.invoiceId()).get(2).isNull("postedBy")).isFalse();
        assertThat(balance("BANK")).isEqualTo(10_000);
        assertThat(balance("RECEIVABLES")).isZero();
        assertThat(balance("REFUNDS_IN_TRANSIT")).isZero();
        assertThat(balance("GATEWAY_CLEARING")).isZero();
    }

    @Test
    void whatTheGatewayDoesNotGiveBackIsTheBusinesssCredit() {
        JsonObject more = OnlinePayment.news(payment.begins().expect(201).text("/id"), "SUCCEEDED", 10_001, 9);
        payment.isPaidAtTheGateway();

        OnlinePayment.gateway(platform, more)
                .post("/payment-gateways/test/webhook", more)
                .expect(204);
        // the gateway has less than that
        Awaitility.await("a refund that fails")
                .atMost(Duration.ofMinutes(1))
                .until(() -> payment.refunds("FAILED") == 1);

        assertThat(books.events(payment.invoiceId())).containsExactly("REFUND_FAILED", "PAID_IN_EXCESS", "ISSUED");
        assertThat(balance("BUSINESS_CREDIT")).isEqualTo(-10_001);
        assertThat(balance("REFUNDS_IN_TRANSIT")).isZero();
        assertThat(balance("GATEWAY_CLEARING")).isEqualTo(10_001);
        assertThat(balance("RECEIVABLES")).isEqualTo(10_000);
    }

    @Test
    void administratorsReadTheBooksAsOfADay() {
        List<JsonObject> accounts =
                administrator.get("/admin/books/accounts").expect(200).items();
        assertThat(accounts)
                .extracting(account -> account.getString("account"))
                .contains("RECEIVABLES", "GATEWAY_CLEARING", "BANK", "SUBSCRIPTION_REVENUE", "BUSINESS_CREDIT");
        assertThat(accounts)
                .extracting(account -> account.getString("code"))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(administrator
                        .get("/admin/books/accounts?at=2000-01-01")
                        .expect(200)
                        .items())
                .hasSameSizeAs(accounts)
                .allSatisfy(
                        account -> assertThat(account.getJsonArray("balances")).isEmpty());

        Answer trial = administrator.get("/admin/books/trial-balance").expect(200);
        assertThat(trial.list("/accounts")).isNotEmpty();
        assertThat(trial.list("/totals")).isNotEmpty().allSatisfy(total -> assertThat(total.getJsonObject("debit"))
                .isEqualTo(total.getJsonObject("credit")));
        assertThat(administrator
                        .get("/admin/books/trial-balance?at=2000-01-01")
                        .expect(200)
                        .list("/accounts"))
                .isEmpty();
        administrator.get("/admin/books/accounts?at=yesterday").refusedField("at", "invalid_format");
        administrator.get("/admin/books/trial-balance?at=yesterday").refusedField("at", "invalid_format");
        administrator.get("/admin/books/entries?documentId=none").refusedField("documentId", "invalid_format");
    }

    @Test
    void entriesAreGivenInPages() {
        payment.isNoted().expect(200);
        String path = "/admin/books/entries?limit=1&documentId=" + payment.invoiceId();

        Answer first = administrator.get(path).expect(200);
        Answer second =
                administrator.get(path + "&cursor=" + first.text("/nextCursor")).expect(200);

        assertThat(first.items()).hasSize(1);
        assertThat(first.text("/items/0/event")).isEqualTo("PAID_BY_TRANSFER");
        assertThat(second.items()).hasSize(1);
        assertThat(second.text("/items/0/event")).isEqualTo("ISSUED");
        assertThat(second.has("/nextCursor")).isFalse();
    }

    @Test
    void nobodyElseReadsThem() {
        for (String path : List.of("accounts", "entries", "trial-balance")) {
            spa.owner().get("/admin/books/" + path).refused(403, "forbidden");
            platform.anybody().get("/admin/books/" + path).refused(401, "unauthenticated");
        }
    }

    private long balance(String account) {
        return books.balance(account, spa.tenantId());
    }

    private static List<String> lines(JsonObject entry) {
        return entry.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .map(line -> line.getString("account") + " " + line.getString("side") + " "
                        + line.getJsonObject("amount").getString("amount"))
                .toList();
    }
}
