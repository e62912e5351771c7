package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Subscription;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who has only a telephone is told of his money by text message. */
@ArquillianTest
@RunAsClient
public class TextsOfMoneyIT {

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Business spa =
            platform.registersBusiness("money-texts").approved().opensDaily("09:00", "21:00");

    @Test
    void anInvoiceComesWithItsLink() {
        String phone = Unique.phone();
        Invoice invoice = Invoice.issued(spa, "11200.00", customer(phone));

        String id = spa.owner().post(invoice.path() + "/send").expect(202).text("/messageId");

        assertThat(texts(phone, 1).get(0))
                .startsWith(spa.name() + ": ")
                .contains("INV-000001", "/public/invoice?token=");
        assertThat(spa.owner().get("/messages/" + id).expect(200).text("/channel"))
                .isEqualTo("SMS");
    }

    @Test
    void ofOneDocumentThreeGoOutADay() {
        Invoice invoice = Invoice.issued(spa, "11200.00", customer(Unique.phone()));
        for (int i = 0; i < 3; i++) {
            spa.owner().post(invoice.path() + "/send").expect(202);
        }

        Answer refused = spa.owner().post(invoice.path() + "/send").refused(429, "too_many_attempts");

        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(80_000, 86_400);
        spa.owner()
                .post(invoice.path() + "/send", body("email", Unique.email("bookkeeper")))
                .expect(202);
    }

    @Test
    void beyondThePlanWhoeverSendsOneIsTold() {
        Subscription.plan(platform, "100.00", body("textsPerMonth", 0))
                .chosenBy(spa, "MONTHLY")
                .expect(200);
        Invoice invoice = Invoice.issued(spa, "200.00", customer(Unique.phone()));

        spa.owner().post(invoice.path() + "/send").refused(409, "plan_limit_reached");
    }

    @Test
    void ofThemselvesInvoicesComeByTextOnlyIfTheBusinessWantsThat() {
        String phone = Unique.phone();
        String zarina = customer(phone);
        spa.owner().put("/business/settings", body("mailInvoices", true)).expect(200);
        Invoice.issued(spa, "100.00", zarina);
        Waiting.untilAllIsTold(platform, spa);
        texts(phone, 0);

        spa.owner().put("/business/settings", body("textInvoices", true)).expect(200);
        Invoice.issued(spa, "200.00", zarina);

        assertThat(texts(phone, 1).get(0)).contains("INV-000002", "/public/invoice?token=");
    }

    @Test
    void inQuietHoursOneWaitsForTheirEndAndComesOnce() {
        String phone = Unique.phone();
        String zarina = customer(phone);
        spa.owner()
                .put(
                        "/business/settings",
                        body("mailInvoices", true, "textInvoices", true, "quietHours", "00:00-23:59"))
                .expect(200);
        Invoice invoice = Invoice.issued(spa, "100.00", zarina);
        Awaitility.await("a text that is held").atMost(Duration.ofMinutes(1)).until(() -> held() == 1);
        assertThat(spa.owner()
                        .get("/messages?invoiceId=" + invoice.id())
                        .expect(200)
                        .items())
                .singleElement()
                .satisfies(text -> assertThat(text.getString("status")).isEqualTo("QUEUED"));
        // who asks for it is not made to wait
        spa.owner().post(invoice.path() + "/send").expect(202);
        texts(phone, 1);

        platform.database()
                .change(
                        "update platform.delayed_event set due_at = timestamptz '2000-01-01' where tenant_id = ?",
                        spa.tenantId());

        assertThat(texts(phone, 2).get(1)).contains("INV-000001", "/public/invoice?token=");
        Waiting.untilAllIsTold(platform, spa);
        texts(phone, 2);
        assertThat(held()).isZero();
    }

    private long held() {
        return platform.database()
                .count(
                        "select count(*) from platform.delayed_event where tenant_id = ? and purpose = ?",
                        spa.tenantId(),
                        "engagement.text");
    }

    @Test
    void whatIsPaidAndWhatGoesBackIsToldOnce() {
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Visitor bolat = spa.visitor("Bolat");
        Booking booking = bolat.books(massage)
                .at(Platform.today()
                        .plusDays(8)
                        .atTime(12, 0)
                        .atZone(spa.zone())
                        .toOffsetDateTime());
        OnlinePayment online = OnlinePayment.ofInvoice(platform, spa, booking);
        online.begins().expect(201);
        online.paysWith("pm_card_visa").expect(200);
        assertThat(texts(bolat.phone(), 2).get(1))
                .startsWith(spa.name() + ": ")
                .contains("15,000.00", booking.number());

        String payment = spa.owner()
                .get("/payments/online?bookingId=" + booking.id())
                .expect(200)
                .text("/items/0/paymentId");
        Invoice.refunded(spa, payment, "4000.00").expect(201);
        online.untilRefundsAreSent(spa);

        assertThat(texts(bolat.phone(), 3).get(2)).contains("4,000.00", booking.number());
    }

    private String customer(String phone) {
        return spa.owner()
                .post("/customers", body("name", "Zarina", "phone", phone, "language", "ru"))
                .expect(201)
                .text("/id");
    }

    private List<String> texts(String phone, int number) {
        return ClientCode.waitsForTexts(testBed, phone, number);
    }
}
