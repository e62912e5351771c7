package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.GiftCard;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.InvoicePayment;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Member;
import io.thermae.it.support.Membership;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Product;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import io.thermae.it.support.VisitPackage;
import io.thermae.it.support.Waiting;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Each invoice has a link by which it is seen and paid, whatever it is of; it opens that invoice, and nothing else. */
@ArquillianTest
@RunAsClient
public class InvoiceLinkIT {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/api/v1/public/invoice\\?token=[\\w-]{86}");

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("links-of-invoices").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage = spa.service("Massage").lasting(60).costing("500.00");

    @Test
    void theLinkShowsTheInvoiceWithoutItsCustomer() {
        Invoice invoice = Invoice.issued(spa, "900.00", Invoice.customer(spa, "Dana"));
        invoice.paid("200.00");
        String url = owner.post(invoice.path() + "/payment-link").expect(200).text("/url");
        assertThat(url).matches(LINK);
        assertThat(owner.post(invoice.path() + "/payment-link").expect(200).text("/url"))
                .isEqualTo(url);

        Answer shown = InvoicePayment.ofLink(platform, url).shown().expect(200);

        assertThat(shown.text("/businessName")).isEqualTo(spa.name());
        assertThat(shown.text("/number")).isEqualTo("INV-000001");
        assertThat(shown.text("/status")).isEqualTo("PARTLY_PAID");
        assertThat(shown.text("/issuedOn")).isEqualTo(today.toString());
        assertThat(shown.text("/lines/0/description")).isEqualTo("Massage");
        assertThat(shown.text("/lines/0/total/amount")).isEqualTo("900.00");
        assertThat(shown.text("/total/amount")).isEqualTo("900.00");
        assertThat(shown.text("/paid/amount")).isEqualTo("200.00");
        assertThat(shown.text("/open/amount")).isEqualTo("700.00");
        assertThat(shown.text("/open/currency")).isEqualTo(spa.currency());
        assertThat(shown.text("/payable")).isEqualTo("true");
        assertThat(shown.text()).doesNotContain("Dana");
    }

    @Test
    void aTokenOpensNothingElse() {
        InvoicePayment payment = InvoicePayment.of(platform, Invoice.issued(spa, "900.00"));
        Business other = platform.registersBusiness("other-links").approved();
        String token = payment.token();
        String wrong = token.substring(0, 84) + (token.charAt(84) == 'A' ? "B" : "A") + token.charAt(85);

        for (String garbled : List.of("", "x", "*".repeat(86), token + "A", token.substring(1), wrong)) {
            assertThat(new InvoicePayment(platform, garbled).allCalls())
                    .allSatisfy(answer -> answer.refused(404, "not_found"));
        }
        assertThat(payment.in(other.tenantId()).allCalls()).allSatisfy(answer -> answer.refused(404, "not_found"));
        assertThat(payment.in(UUID.randomUUID()).allCalls()).allMatch(answer -> answer.status() == 404);
        platform.anybody().post("/public/invoice/payment").refused(404, "not_found");
        assertThat(owner.get("/payments/online").expect(200).items()).isEmpty();
        payment.begins().expect(201);
        assertThat(other.owner().get("/payments/online").expect(200).items()).isEmpty();
    }

    @Test
    void draftsAndCreditNotesHaveNone() {
        Invoice draft = Invoice.draft(spa, "100.00");
        Invoice paid = Invoice.issued(spa, "100.00");
        paid.paid("100.00");
        Invoice invoice = Invoice.issued(spa, "100.00");
        String note = invoice.credited("40.00").expect(201).text("/id");

        owner.post(draft.path() + "/payment-link").refused(409, "illegal_transition");
        owner.post("/invoices/" + note + "/payment-link").refused(409, "illegal_transition");
        owner.post(paid.path() + "/payment-link").refusedInEachLanguage(422, "nothing_to_pay");
        owner.post("/invoices/" + UUID.randomUUID() + "/payment-link").refused(404, "not_found");
        assertThat(InvoicePayment.of(platform, invoice).begins().expect(201).text("/amount/amount"))
                .isEqualTo("60.00");
    }

    @Test
    void aManagerHasThoseOfHisBranches() {
        Invoice invoice = Invoice.issued(spa, "100.00");
        Member marcus = spa.manager("Marcus");
        String second = owner.post(
                        "/branches",
                        body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        Member livia = spa.manager("Livia", second);

        marcus.api().post(invoice.path() + "/payment-link").expect(200);
        livia.api().post(invoice.path() + "/payment-link").refused(404, "not_found");
        platform.anybody().post(invoice.path() + "/payment-link").refused(401, "unauthenticated");
    }

    @Test
    void anOrderIsPaid() {
        Product oil = Product.sold(spa, "Argan oil", "1500.00");
        Answer order = owner.post("/orders", oil.order(2)).expect(201);

        InvoicePayment.of(platform, new Invoice(spa, order.text("/invoiceId"))).pays();

        assertThat(owner.get("/orders/" + order.text("/id")).expect(200).text("/status"))
                .isEqualTo("PAID");
        booksAgree();
    }

    @Test
    void aPackagePaysAsSoonAsItIsPaidItself() {
        String dana = Invoice.customer(spa, "Dana");
        VisitPackage three = VisitPackage.sold(spa, VisitPackage.kind(spa, massage.id(), 3, "1000.00"), dana);
        Invoice visit = VisitPackage.visit(spa, dana, massage.id(), "500.00");
        three.pays(visit).refused(422, "package_unpaid");

        InvoicePayment.of(platform, three.invoice()).pays();

        assertThat(three.shown().text("/paid")).isEqualTo("true");
        three.pays(visit).expect(201);
        PackageStormIT.packagesAgree(platform, spa);
        booksAgree();
    }

    @Test
    void aMembershipThatWasNotPaidForBenefitsAgainOnceItsPeriodIs() {
        String dana = Invoice.customer(spa, "Dana");
        Membership gold = Membership.begun(spa, Membership.kind(spa, massage.id()), dana);
        // it is trusted no more
        for (String table : new String[] {"finance.package", "finance.membership_period"}) {
            platform.database()
                    .change(
                            "update " + table + " set trusted_until = trusted_until - 8 where membership_id = ?::uuid",
                            gold.id());
        }
        Invoice visit = VisitPackage.visit(spa, dana, massage.id(), "500.00");
        gold.visits().pays(visit).refused(422, "membership_unpaid");

        InvoicePayment.of(platform, gold.invoice()).pays();

        assertThat(gold.invoice().status()).isEqualTo("PAID");
        gold.visits().pays(visit).expect(201);
        PackageStormIT.packagesAgree(platform, spa);
        booksAgree();
    }

    /** A card is paid for where it is sold; an invoice that it pays in part is paid to the end on the web. */
    @Test
    void whatAGiftCardHasLeftOpenIsPaid() {
        GiftCard card = GiftCard.sold(spa, "300.00");
        Invoice invoice = Invoice.issued(spa, "900.00");
        card.pays(invoice, "300.00");
        InvoicePayment payment = InvoicePayment.of(platform, invoice);

        assertThat(payment.begins().expect(201).text("/amount/amount")).isEqualTo("600.00");
        payment.paysWith("pm_card_visa").expect(200);

        assertThat(invoice.status()).isEqualTo("PAID");
        assertThat(card.balance()).isEqualTo("0.00");
        booksAgree();
    }

    @Test
    void theMailThatBringsAnInvoiceHasItsLinkAndItsPayerIsToldOfHisMoney() {
        String email = Unique.email("payer");
        String dana = customer("Dana", email);
        owner.put("/business/settings", body("mailInvoices", true)).expect(200);
        Invoice invoice = Invoice.issued(spa, "900.00", dana);
        InvoicePayment payment =
                InvoicePayment.ofLink(platform, link(mails(email, 1).get(0)));
        assertThat(payment).isEqualTo(InvoicePayment.of(platform, invoice));

        payment.pays();
        String paymentId = owner.get("/payments?invoiceId=" + invoice.id()).text("/items/0/id");
        Invoice.refunded(spa, paymentId, "100.00").expect(201);
        refundsAreSent();

        List<Mail> mails = mails(email, 3);
        Mail receipt = only(mails, "Payment received");
        assertThat(receipt.subject()).contains("900.00");
        assertThat(receipt.text()).contains("INV-000001", "Dana");
        Mail refund = only(mails, "Refund of");
        assertThat(refund.subject()).contains("100.00");
        assertThat(refund.text()).contains("INV-000001").doesNotContain("More was paid");
        assertThat(owner.get("/messages?invoiceId=" + invoice.id()).expect(200).items())
                .extracting(message -> message.getString("kind"))
                .containsExactlyInAnyOrder("invoice-sent", "invoice-payment-received", "invoice-payment-refunded");
        assertThat(owner.get("/messages?invoiceId=" + invoice.id()).text()).doesNotContain(payment.token());
    }

    @Test
    void whatNobodyOwesIsMailedWithoutALink() {
        String email = Unique.email("free");
        String dana = customer("Dana", email);
        Invoice paid = Invoice.issued(spa, "900.00", dana);
        paid.paid("900.00");
        Invoice voided = Invoice.issued(spa, "50.00", dana);
        String note = voided.credited(null).expect(201).text("/id");

        owner.post(paid.path() + "/send").expect(202);
        owner.post("/invoices/" + note + "/send").expect(202);

        assertThat(mails(email, 2))
                .allSatisfy(mail -> assertThat(mail.text() + mail.html()).doesNotContain("token="));
    }

    private void refundsAreSent() {
        Awaitility.await("refunds of " + spa.name())
                .atMost(Duration.ofMinutes(1))
                .until(() -> platform.database()
                                .count(
                                        "select count(*) from finance.gateway_refund"
                                                + " where tenant_id = ? and due_at is not null",
                                        spa.tenantId())
                        == 0);
    }

    private static Mail only(List<Mail> mails, String subject) {
        List<Mail> found = mails.stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .toList();
        assertThat(found).as(subject).hasSize(1);
        return found.get(0);
    }

    private static String link(Mail mail) {
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        return link.group();
    }

    private String customer(String name, String email) {
        return owner.post("/customers", body("name", name, "email", email, "language", "en"))
                .expect(201)
                .text("/id");
    }

    private List<Mail> mails(String email, int number) {
        return Waiting.untilMailsAre(platform, spa, number, email, mail -> true);
    }

    private void booksAgree() {
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }
}
