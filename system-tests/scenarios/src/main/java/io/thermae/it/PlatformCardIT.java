package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.PlatformPayment;
import io.thermae.it.support.Subscription;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A card that an owner lets be kept is charged for what is due, once on each day of dunning, until it is forgotten. */
@ArquillianTest
@RunAsClient
public class PlatformCardIT {

    private static final String CARD = "/subscription/card";

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("keeps-card").approved();
    private final Api owner = spa.owner();
    private final PlatformPayment first = PlatformPayment.ofFirstInvoice(platform, spa);

    @Test
    void whatIsDueIsChargedToTheCardThatIsKept() {
        owner.get(CARD).refused(404, "not_found");
        PlatformPayment next = keeping("pm_card_visa");
        assertThat(owner.get(CARD).expect(200).text("/gateway")).isEqualTo("test");
        isLookedAt();
        assertThat(next.invoice().text("/status")).as("it is not due").isEqualTo("OPEN");

        becomesDue();
        isLookedAt();

        await("the charge", () -> next.invoice().text("/status").equals("PAID"));
        Answer charged = next.shown().expect(200);
        assertThat(charged.text("/state")).isEqualTo("SUCCEEDED");
        assertThat(charged.text("/attempt")).isEqualTo("1");
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedIsTriedAgainOnTheDaysOfDunningOnly() {
        PlatformPayment next = keeping("pm_card_chargeCustomerFail");
        becomesDue();
        isLookedAt();
        await(
                "the first attempt",
                () -> next.shown().status() == 200 && next.state().equals("CANCELLED"));
        assertThat(next.shown().expect(200).text("/failure")).isEqualTo("card_declined");
        isLookedAt();
        assertThat(attempts()).isEqualTo(1);

        Subscription.invoicedDaysAgo(platform, spa, 1);
        isLookedAt();

        await("the second attempt", () -> attempts() == 2 && next.state().equals("CANCELLED"));
        assertThat(next.invoice().text("/status")).isEqualTo("OPEN");
        tellsWhyTheCardWasRefused(next);
        // the owner may still pay it himself
        next.begins().expect(201);
        next.paysWith("pm_card_visa").expect(200);
        assertThat(next.invoice().text("/status")).isEqualTo("PAID");
        assertThat(next.invoice().has("/cardRefused")).isFalse();
    }

    /** In the API, in the reminder, and where its owner is signed in: each in his language. */
    private void tellsWhyTheCardWasRefused(PlatformPayment next) {
        String path = "/subscription/invoices/" + next.invoiceId();
        Answer refused = owner.in("ru").get(path).expect(200);
        assertThat(refused.text("/cardRefused/reason")).isEqualTo("DECLINED");
        assertThat(refused.text("/cardRefused/message")).isEqualTo("банк отклонил платёж");
        assertThat(refused.text("/cardRefused/attempt")).isEqualTo("2");
        assertThat(owner.get("/subscription/invoices").expect(200).text("/items/0/cardRefused/reason"))
                .isEqualTo("DECLINED");
        assertThat(next.shown().expect(200).text("/refusal")).isEqualTo("DECLINED");

        Subscription.runsUntil(platform, "the reminder", () -> next.invoice()
                .text("/reminders")
                .equals("1"));

        platform.mailbox().of(spa.ownerEmail()).waitsFor("why the card was refused", mail -> mail.text()
                .contains("the bank has declined the payment"));
        await("the notification", () -> owner.get("/notifications").expect(200).items().stream()
                .anyMatch(each -> each.getString("title").endsWith("the bank has declined the payment")));
    }

    @Test
    void aBankThatAsksForItsClientLeavesItToHim() {
        first.beginsKeeping().expect(201);
        first.paysWith("pm_card_authenticationRequired").expect(200);
        first.paysWith("pm_authentication_passed").expect(200);
        PlatformPayment next = nextInvoice();
        becomesDue();
        isLookedAt();

        await("the attempt", () -> next.shown().status() == 200 && next.state().equals("CANCELLED"));

        assertThat(next.invoice().text("/status")).isEqualTo("OPEN");
        assertThat(next.invoice().text("/cardRefused/reason")).isEqualTo("AUTHENTICATION_NEEDED");
        owner.delete(CARD).expect(204);
        assertThat(next.invoice().has("/cardRefused"))
                .as("the card is kept no more")
                .isFalse();
    }

    @Test
    void aChargeWithoutAnAnswerIsFoundAndIsOne() {
        first.beginsKeeping().expect(201);
        first.paysWith("pm_card_visa_answerLost").refused(503, "payment_gateway_unavailable");
        first.until("SUCCEEDED");
        PlatformPayment next = nextInvoice();
        becomesDue();
        isLookedAt();
        await("the attempt", () -> attempts() == 1);
        next.isLookedAt();

        await("the charge", () -> next.invoice().text("/status").equals("PAID"));

        assertThat(platform.database()
                        .count("select count(*) from finance.test_gateway_payment where tenant_id = ?", spa.tenantId()))
                .isEqualTo(2);
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void aCardThatIsForgottenIsNotCharged() {
        PlatformPayment next = keeping("pm_card_visa");

        owner.delete(CARD).expect(204);

        owner.get(CARD).refused(404, "not_found");
        owner.delete(CARD).refused(404, "not_found");
        await("the gateway's forgetting it", () -> cards() == 0);
        becomesDue();
        isLookedAt();
        assertThat(next.invoice().text("/status")).isEqualTo("OPEN");
        assertThat(attempts()).isZero();
    }

    @Test
    void aCardIsKeptOnlyIfItsOwnerLetsItBe() {
        first.begins().expect(201);

        Answer keeping = first.beginsKeeping().expect(201);
        assertThat(keeping.text("/keepsCard")).isEqualTo("true");
        Answer not = first.begins().expect(201);

        assertThat(not.text("/keepsCard")).isEqualTo("false");
        first.paysWith("pm_card_visa").expect(200);
        owner.get(CARD).refused(404, "not_found");
        assertThat(cards()).isZero();
    }

    /** Pays the first invoice and lets the card be kept; there is a second one then, which is not due. */
    private PlatformPayment keeping(String token) {
        first.beginsKeeping().expect(201);
        first.paysWith(token).expect(200);
        return nextInvoice();
    }

    /** Of a larger plan, once the card is kept. */
    private PlatformPayment nextInvoice() {
        await("the card", () -> owner.get(CARD).status() == 200);
        Subscription.plan(platform, "200.00").chosenBy(spa, "MONTHLY").expect(200);
        Answer invoices = owner.get("/subscription/invoices").expect(200);
        assertThat(invoices.text("/items/0/kind")).isEqualTo("UPGRADE");
        return new PlatformPayment(platform, spa, invoices.text("/items/0/id"));
    }

    /** Its seven days are over, by an hour. */
    private void becomesDue() {
        Subscription.invoicedDaysAgo(platform, spa, 7);
    }

    /** Lets the hour pass until the card is looked at, and waits until it was. */
    private void isLookedAt() {
        platform.database()
                .change("update finance.platform_card set look_at = kept_at where tenant_id = ?", spa.tenantId());
        await(
                "a look at the card",
                () -> platform.database()
                                .count(
                                        "select count(*) from finance.platform_card where tenant_id = ? and look_at = kept_at",
                                        spa.tenantId())
                        == 0);
    }

    private long attempts() {
        return platform.database()
                .count(
                        "select count(*) from finance.platform_payment where tenant_id = ? and attempt is not null",
                        spa.tenantId());
    }

    private long cards() {
        return platform.database()
                .count("select count(*) from finance.platform_card where tenant_id = ?", spa.tenantId());
    }

    private static void await(String what, BooleanSupplier holds) {
        Awaitility.await(what).atMost(Duration.ofMinutes(1)).until(holds::getAsBoolean);
    }
}
