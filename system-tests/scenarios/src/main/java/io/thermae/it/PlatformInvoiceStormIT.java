package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Subscription;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Invoices of the platform have no gap in their numbers, and what becomes of a business for them is one thing after the other. */
@ArquillianTest
@RunAsClient
public class PlatformInvoiceStormIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("platform-storm").approved();
    private final Api owner = spa.owner();

    /** A third of the transactions fail when they end, after they have taken their numbers. */
    @Test
    void numbersHaveNoGapAlsoWhenAThirdOfTheTransactionsFail() {
        AppDatabase database = platform.database();
        Subscription studio = Subscription.plan(platform, "100.00");
        List<Business> all = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Business business = platform.registersBusiness("numbers").approved();
            platform.superAdmin().activate(business.tenantId()).expect(200);
            all.add(business);
        }
        String failing = IntStream.range(0, all.size())
                .filter(i -> i % 3 == 0)
                .mapToObj(i -> all.get(i).tenantId().toString())
                .collect(Collectors.joining(","));
        long before = database.count("select last from finance.platform_invoice_number");
        String name = "fails_" + spa.tenantId().toString().replace("-", "");
        database.change(
                """
                create function %1$s() returns trigger language plpgsql as $$
                begin
                    if new.tenant_id = any ('{%2$s}'::uuid[]) then
                        raise exception 'It fails at its end';
                    end if;
                    return null;
                end $$
                """
                        .formatted(name, failing));
        database.change(
                """
                create constraint trigger %1$s after insert on finance.platform_invoice deferrable initially deferred
                for each row execute function %1$s()
                """
                        .formatted(name));
        try {
            assertThat(chosenAtOnce(all, studio)).isEqualTo(6);
            assertThat(numbersAfter(before)).hasSizeGreaterThanOrEqualTo(6);
        } finally {
            database.change("drop trigger " + name + " on finance.platform_invoice");
            database.change("drop function " + name + "()");
        }
        assertThat(chosenAtOnce(all, studio)).isEqualTo(9);
        List<Long> numbers = numbersAfter(before);
        assertThat(numbers)
                .hasSizeGreaterThanOrEqualTo(9)
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + numbers.size())
                        .boxed()
                        .toList());
    }

    /** How many were let. */
    private static long chosenAtOnce(List<Business> businesses, Subscription plan) {
        List<CompletableFuture<Answer>> asked = businesses.stream()
                .map(business ->
                        business.owner().putLater("/subscription", body("planId", plan.id(), "period", "MONTHLY")))
                .toList();
        return asked.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.status() == 200)
                .count();
    }

    /** Whoever's: the platform has one row of numbers. */
    private List<Long> numbersAfter(long before) {
        return platform
                .database()
                .rows("select number from finance.platform_invoice where number > ? order by number", before)
                .stream()
                .map(row -> (Long) row.get("number"))
                .toList();
    }

    @Test
    void itGoesOnWhenAllThatWasOverdueIsPaidAtOnce() {
        platform.superAdmin().activate(spa.tenantId()).expect(200);
        for (String price : new String[] {"1000.00", "2000.00", "3000.00", "4000.00"}) {
            Subscription.plan(platform, price).chosenBy(spa, "MONTHLY").expect(200);
        }
        assertThat(invoices()).hasSize(4);
        Subscription.invoicedDaysAgo(platform, spa, 22);
        Subscription.runsUntil(platform, "the suspension", () -> status().equals("SUSPENDED"));

        String path = "/admin/tenants/" + spa.tenantId() + "/subscription/invoices/";
        List<CompletableFuture<Answer>> asked = invoices().stream()
                .map(invoice -> platform.superAdmin().api().postLater(path + invoice.getString("id") + "/pay", body()))
                .toList();

        assertThat(asked.stream().map(CompletableFuture::join).map(Answer::status))
                .containsOnly(200);
        assertThat(status()).isEqualTo("ACTIVE");
        assertThat(tenant().text("/status")).isEqualTo("ACTIVE");
    }

    /** Plans, branches, payments, dunning and the word of the administrator: all at once, and nobody waits in a circle. */
    @Test
    void whateverMeetsOfOneBusinessIsDoneOneAfterTheOther() {
        platform.superAdmin().activate(spa.tenantId()).expect(200);
        Subscription small = Subscription.plan(platform, "1000.00", body("branches", 50));
        Subscription large = Subscription.plan(platform, "2000.00", body("branches", 60));
        small.chosenBy(spa, "MONTHLY").expect(200);
        Subscription.invoicedDaysAgo(platform, spa, 22);
        Api admin = platform.superAdmin().api();
        String tenant = "/admin/tenants/" + spa.tenantId();
        String invoice = invoices().get(0).getString("id");

        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            Subscription.runs(platform);
            for (Subscription plan : List.of(large, small)) {
                asked.add(owner.putLater("/subscription", body("planId", plan.id(), "period", "MONTHLY")));
                asked.add(owner.postLater("/branches", body("name", "Another", "timeZone", "Asia/Almaty")));
            }
            asked.add(admin.putLater(tenant + "/suspend", body("reason", "Storm")));
            asked.add(admin.putLater(tenant + "/reactivate", body()));
            asked.add(admin.postLater(tenant + "/subscription/invoices/" + invoice + "/pay", body()));
        }

        Set<Integer> ours = Set.of(200, 201, 403, 409, 422);
        assertThat(asked.stream().map(CompletableFuture::join).map(Answer::status))
                .allMatch(ours::contains);
    }

    private List<JsonObject> invoices() {
        return owner.get("/subscription/invoices").expect(200).items();
    }

    private String status() {
        return owner.get("/subscription").expect(200).text("/chosen/status");
    }

    private Answer tenant() {
        return platform.superAdmin()
                .api()
                .get("/admin/tenants/" + spa.tenantId())
                .expect(200);
    }
}
