package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Membership;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Nobody stands at a desk when a period of a membership is invoiced: its customer is told of it all the same. */
@ArquillianTest
@RunAsClient
public class MembershipMailIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("membership-mails").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").lasting(60).costing("500.00");

    @Test
    void whoseItIsIsToldOfEachPeriodThoughTheBusinessSendsNothingElse() {
        String email = Unique.email("member");
        String zarina = owner.post("/customers", body("name", "Zarina", "email", email, "language", "en"))
                .expect(201)
                .text("/id");
        Invoice.issued(spa, "50.00", zarina);
        Membership gold = Membership.begun(spa, Membership.kind(spa, massage.id()), zarina);
        String unsent = Membership.kind(spa, Body.with(Membership.offer(spa, massage.id()), "sendInvoices", false));
        Membership quiet = Membership.begun(spa, unsent, zarina);
        assertThat(quiet.shown().value("/terms/sendInvoices")).isEqualTo(JsonValue.FALSE);

        Mail first = mails(email, 1).get(0);
        assertThat(first.subject()).startsWith("Invoice INV-");
        assertThat(first.text()).contains("/public/invoice?token=");
        gold.begunDaysAgo(platform, 7);
        Membership.runsUntil(
                platform, "the next period", () -> gold.periods().items().size() == 2);

        assertThat(mails(email, 2)).hasSize(2);
        assertThat(told(gold.invoice())).hasSize(1);
        assertThat(told(quiet.invoice())).isEmpty();
    }

    private List<Mail> mails(String email, int number) {
        return Waiting.untilMailsAre(platform, spa, number, email, mail -> true);
    }

    private List<JsonObject> told(Invoice invoice) {
        return owner.get("/messages?invoiceId=" + invoice.id()).expect(200).items();
    }
}
