package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Unique;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A manager has the documents of his branches in his hands, and no others; a customer's credit pays in all of them. */
@ArquillianTest
@RunAsClient
public class MoneyOfBranchesIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("two-desks").approved();
    private final Api owner = spa.owner();
    private final String lake = owner.post(
                    "/branches",
                    body("name", "By the lake", "timeZone", spa.zone().getId()))
            .expect(201)
            .text("/id");
    private final String dana = owner.post(
                    "/customers", body("name", "Dana", "phone", Unique.phone(), "branchId", spa.branchId()))
            .expect(201)
            .text("/id");
    private final Api manager = manager();

    private Api manager() {
        owner.put(
                        "/roles/MANAGER/permissions",
                        body("permissions", list("CUSTOMERS_READ", "PAYMENTS_TAKE", "PAYMENTS_REFUND", "FINANCE_VIEW")))
                .expect(200);
        return spa.manager("Marcus").api();
    }

    @Test
    void nobodyHasAnInvoiceOfAnotherBranchOwedAgain() {
        Invoice there = Invoice.draft(
                        spa, body("branchId", lake, "customerId", dana, "lines", list(Invoice.line(spa, "100.00"))))
                .issue();
        String payment = owner.post(
                        "/payments",
                        Body.with(
                                Body.with(there.payment("CASH", "130.00"), "branchId", spa.branchId()),
                                "customerId",
                                dana))
                .expect(201)
                .text("/id");
        String refunds = "/payments/" + payment + "/refunds";

        // the credit is taken first, and that is of his branch
        manager.post(refunds, Invoice.refund(spa, "20.00")).expect(201);
        manager.post(refunds, Invoice.refund(spa, "10.01")).refusedInEachLanguage(403, "forbidden");
        manager.post(refunds, Invoice.refund(spa, "130.00")).refused(422, "refund_too_much");

        assertThat(there.open()).isEqualTo("0.00");
        owner.post(refunds, Invoice.refund(spa, "10.01")).expect(201);
        assertThat(there.open()).isEqualTo("0.01");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void creditThatIsSeenIsWhatCanBeSpent() {
        owner.post(
                        "/payments",
                        body(
                                "branchId",
                                lake,
                                "customerId",
                                dana,
                                "parts",
                                list(body("method", "CASH", "amount", money(spa, "30.00")))))
                .expect(201);
        Invoice here = Invoice.draft(
                        spa,
                        body("branchId", spa.branchId(), "customerId", dana, "lines", list(Invoice.line(spa, "50.00"))))
                .issue();
        assertThat(credit()).isEqualTo("30.00");
        assertThat(manager.get("/receivables").expect(200).text("/items/0/credit/amount"))
                .isEqualTo("30.00");
        assertThat(manager.get("/receivables").expect(200).text("/total/credit/amount"))
                .isEqualTo("30.00");

        manager.post("/payments", here.payment("ACCOUNT_CREDIT", "30.00")).expect(201);

        assertThat(credit()).isEqualTo("0.00");
        manager.post("/payments", here.payment("ACCOUNT_CREDIT", "0.01")).refused(422, "credit_insufficient");
        assertThat(here.open()).isEqualTo("20.00");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    private String credit() {
        return manager.get("/customers/" + dana + "/balance").expect(200).text("/credit/amount");
    }
}
