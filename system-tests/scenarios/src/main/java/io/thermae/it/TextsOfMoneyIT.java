package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who has only a telephone is told of his money by text message. */
@ArquillianTest
@RunAsClient
public class TextsOfMoneyIT {

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Business spa = platform.registersBusiness("money-texts").approved().opensDaily("09:00", "21:00");

    @Test
    void anInvoiceComesWithItsLink() {
        String phone = Unique.phone();
        String zarina = spa.owner()
                .post("/customers", body("name", "Zarina", "phone", phone, "locale", "ru"))
                .expect(201)
                .text("/id");
        Invoice invoice = Invoice.issued(spa, "11200.00", zarina);

        String id = spa.owner().post(invoice.path() + "/send").expect(202).text("/messageId");

        assertThat(texts(phone, 1).get(0))
                .startsWith(spa.name() + ": ")
                .contains("INV-000001", "/public/invoices/");
        assertThat(spa.owner().get("/messages/" + id).expect(200).text("/channel"))
                .isEqualTo("SMS");
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
        assertThat(texts(bolat.phone(), 2).get(1)).startsWith(spa.name() + ": ").contains("15,000.00", booking.number());

        String payment = spa.owner()
                .get("/payments/online?bookingId=" + booking.id())
                .expect(200)
                .text("/items/0/paymentId");
        Invoice.refunded(spa, payment, "4000.00").expect(201);
        online.untilRefundsAreSent(spa);

        assertThat(texts(bolat.phone(), 3).get(2)).contains("4,000.00", booking.number());
    }

    private List<String> texts(String phone, int number) {
        return ClientCode.waitsForTexts(testBed, phone, number);
    }
}
