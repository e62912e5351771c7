package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.InvoicePayment;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What was begun of a part is gone on with, and not begun anew without end. */
@ArquillianTest
@RunAsClient
public class BegunPartsIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("begun-parts").approved();

    /** Who proves who he is at his bank comes back to the page, which asks for nothing in particular. */
    @Test
    void aPartOnWhichItsPayerIsAtWorkIsGoneOnWith() {
        Invoice invoice = Invoice.issued(spa, "900.00");
        InvoicePayment payment = InvoicePayment.of(platform, invoice);
        String first = payment.begins(asked("300.00", "900.00")).expect(201).text("/id");
        payment.paysWith("pm_card_authenticationRequired").expect(200);

        assertThat(payment.begins().expect(200).text("/id")).isEqualTo(first);

        payment.paysWith("pm_authentication_passed").expect(200);
        assertThat(invoice.open()).isEqualTo("600.00");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void noMoreThanTwentyAreBegunWithinAnHour() {
        InvoicePayment payment = InvoicePayment.of(platform, Invoice.issued(spa, "900.00"));
        String last = "";
        for (int i = 1; i <= 20; i++) {
            last = payment.begins(asked(i + ".00", "900.00")).expect(201).text("/id");
        }

        payment.begins(asked("300.00", "900.00")).refused(429, "too_many_attempts");
        payment.begins().refused(429, "too_many_attempts");

        assertThat(payment.begins(asked("20.00", "900.00")).expect(200).text("/id"))
                .as("what was begun is still there")
                .isEqualTo(last);
    }

    /** @param open what is seen as open */
    private JsonObject asked(String amount, String open) {
        return body("amount", money(spa, amount), "open", money(spa, open));
    }
}
