package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Subscription;
import jakarta.json.JsonObject;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who has not paid and goes on all the same, since an administrator has let him, is asked and suspended again. */
@ArquillianTest
@RunAsClient
public class SubscriptionDunningIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("dunned").approved();
    private final Api owner = spa.owner();

    @Test
    void whoIsLetGoOnWithoutHavingPaidIsBilledAndSuspendedAgain() {
        platform.superAdmin().activate(spa.tenantId()).expect(200);
        Subscription.plan(platform, "100.00").chosenBy(spa, "MONTHLY").expect(200);
        Subscription.invoicedDaysAgo(platform, spa, 22);
        Subscription.runsUntil(platform, "the suspension", () -> status().equals("SUSPENDED"));

        platform.superAdmin().reactivate(spa.tenantId()).expect(200);

        assertThat(tenant().text("/status")).isEqualTo("ACTIVE");
        assertThat(status()).isEqualTo("PAST_DUE");
        // the clocks of Almaty go back an hour in it
        platform.database()
                .change(
                        """
                        update tenancy.subscription
                        set anchor_at = anchor_at - interval '1 month 2 hours',
                            period_start = period_start - interval '1 month 2 hours',
                            period_end = period_end - interval '1 month 2 hours'
                        where tenant_id = ?
                        """,
                        spa.tenantId());
        Subscription.runsUntil(platform, "the next invoice", () -> invoices().size() == 2);
        assertThat(tenant().text("/status")).isEqualTo("ACTIVE");
        // another grace is over, and that of the second invoice is not
        Subscription.invoicedDaysAgo(platform, spa, 14);
        Subscription.runsUntil(platform, "the next suspension", () -> status().equals("SUSPENDED"));
        assertThat(tenant().text("/status")).isEqualTo("SUSPENDED");
        assertThat(tenant().text("/suspendReason")).contains(invoices().get(1).getString("number"));
    }

    @Test
    void whoIsSuspendedForSomethingElseMeanwhileIsAskedAgainWhenHeGoesOn() {
        platform.superAdmin().activate(spa.tenantId()).expect(200);
        Subscription.plan(platform, "100.00").chosenBy(spa, "MONTHLY").expect(200);
        platform.superAdmin().suspend(spa.tenantId(), "Does not answer").expect(200);
        Subscription.invoicedDaysAgo(platform, spa, 22);
        Subscription.runsUntil(platform, "the last step", () -> status().equals("SUSPENDED"));
        assertThat(tenant().text("/suspendReason")).isEqualTo("Does not answer");

        platform.superAdmin().reactivate(spa.tenantId()).expect(200);

        assertThat(status()).isEqualTo("PAST_DUE");
        Subscription.invoicedDaysAgo(platform, spa, 14);
        Subscription.runsUntil(platform, "the suspension", () -> status().equals("SUSPENDED"));
        assertThat(tenant().text("/suspendReason")).contains(invoices().get(0).getString("number"));
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
