package io.thermae.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.Paper;
import io.thermae.it.support.Platform;
import io.thermae.it.support.PlatformLedger;
import io.thermae.it.support.PlatformPayment;
import io.thermae.it.support.Subscription;
import io.thermae.it.support.TestBed;
import io.thermae.run.PayaraMicro;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation that taxes its subscriptions: on invoices, on paper, and in the platform's books. */
public class SubscriptionTaxIT {

    private final Path folder;

    SubscriptionTaxIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void pricesAreTaxedOnTopAndWhatIsTakenOffTakesItsTaxBack() throws InterruptedException {
        Map<String, Integer> ports = FreePorts.forInstallation();
        try (TestBed testBed = TestBed.start(folder.resolve("data"), ports);
                PayaraMicro node = new Node(testBed, folder, "taxed")
                        .with("THERMAE_SUBSCRIPTIONS_TAX_PERCENT", "12")
                        .with("THERMAE_SUBSCRIPTIONS_TAX_INCLUDED", false)
                        .with("THERMAE_SUBSCRIPTIONS_SELLER_TAX_ID", "123456789012")
                        .start()) {
            assertThat(node.onExit()).isNotDone();
            Platform platform = testBed.platform();
            PlatformLedger books = new PlatformLedger(platform);
            Business spa = platform.registersBusiness("taxed").approved();
            PlatformPayment first = PlatformPayment.ofFirstInvoice(platform, spa);

            isTaxed(first, books);
            Answer upgrade = isUpgraded(platform, spa);

            BigDecimal net = amount(upgrade, "/net");
            BigDecimal tax = amount(upgrade, "/tax");
            assertThat(net.add(tax)).isEqualByComparingTo(amount(upgrade, "/amount"));
            // no more than a second has gone by of which the plan before was used
            assertThat(tax).isBetween(new BigDecimal("11.90"), new BigDecimal("12.00"));
            assertThat(amount(upgrade, "/credit/tax")).isBetween(new BigDecimal("11.90"), new BigDecimal("12.00"));
            assertThat(books.balance("TAXES_PAYABLE", spa.tenantId())).isEqualTo(-(1_200 + minor(tax)));
            assertThat(books.balance("SUBSCRIPTION_REVENUE", spa.tenantId())).isEqualTo(-(10_000 + minor(net)));
            first.isNoted().expect(200);
            assertThat(books.balance("BANK", spa.tenantId())).isEqualTo(11_200);
            assertThat(books.balance("RECEIVABLES", spa.tenantId())).isEqualTo(minor(amount(upgrade, "/amount")));
            assertThat(books.wrongReceivables()).isZero();
            assertThat(books.unbalanced()).isZero();
            assertThat(platform.superAdmin()
                            .api()
                            .get("/admin/books/trial-balance")
                            .expect(200)
                            .list("/totals"))
                    .isNotEmpty()
                    .allSatisfy(
                            total -> assertThat(total.getJsonObject("debit")).isEqualTo(total.getJsonObject("credit")));
        }
    }

    private static void isTaxed(PlatformPayment first, PlatformLedger books) {
        Answer invoice = first.invoice();
        assertThat(invoice.text("/amount/amount")).isEqualTo("112.00");
        assertThat(invoice.text("/net/amount")).isEqualTo("100.00");
        assertThat(invoice.text("/tax/amount")).isEqualTo("12.00");
        assertThat(invoice.text("/taxName")).isEqualTo("VAT");
        assertThat(invoice.text("/taxPercent")).isEqualTo("12");
        Api owner = first.business().owner();
        assertThat(Paper.of(owner.in("en").bytes("/subscription/invoices/" + first.invoiceId() + "/pdf")))
                .contains("Tax ID 123456789012", "Without tax ₸100.00", "VAT 12% of ₸100.00 ₸12.00", "Total ₸112.00");
        List<JsonObject> lines =
                books.entries(first.invoiceId()).get(0).getJsonArray("lines").getValuesAs(JsonObject.class);
        assertThat(lines)
                .extracting(line -> line.getString("account") + " " + line.getString("side") + " "
                        + line.getJsonObject("amount").getString("amount"))
                .containsExactly(
                        "RECEIVABLES DEBIT 112.00", "SUBSCRIPTION_REVENUE CREDIT 100.00", "TAXES_PAYABLE CREDIT 12.00");
    }

    private static Answer isUpgraded(Platform platform, Business spa) {
        Subscription.plan(platform, "200.00").chosenBy(spa, "MONTHLY").expect(200);
        String id = spa.owner().get("/subscription/invoices").expect(200).text("/items/0/id");
        Answer upgrade = spa.owner().get("/subscription/invoices/" + id).expect(200);
        assertThat(upgrade.text("/kind")).isEqualTo("UPGRADE");
        return upgrade;
    }

    private static BigDecimal amount(Answer answer, String pointer) {
        return new BigDecimal(answer.text(pointer + "/amount"));
    }

    private static long minor(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }
}
