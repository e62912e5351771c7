package io.thermae.engagement.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.TextKind;
import io.thermae.kernel.Urgency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KindPolicyTest {

    @Test
    void customersAreThoseWhoBookWaitAndPay() {
        assertThat(Stream.of(Kind.values()).map(Kind::id).filter(KindPolicy::isForCustomers))
                .containsExactlyInAnyOrder(
                        "booking-requested-client",
                        "booking-placed-client",
                        "booking-moved-client",
                        "booking-cancelled-client",
                        "booking-reminder-client",
                        "attendance-asked",
                        "visit-follow-up",
                        "review-asked",
                        "birthday-greeting",
                        "client-missed",
                        "place-offered",
                        "invoice-sent",
                        "credit-note-sent",
                        "invoice-overdue",
                        "payment-received",
                        "payment-refunded",
                        "invoice-payment-received",
                        "invoice-payment-refunded");
    }

    /** Else who was told that texts have ended could not say that he wants them again; and it is sent whatever he has chosen. */
    @Test
    void whatAnAnswerHasDoneIsToldCustomersAndCanBeAnswered() {
        for (TextKind kind : List.of(TextKind.TEXTS_ENDED, TextKind.TEXTS_RESUMED)) {
            assertThat(KindPolicy.isForCustomers(kind.id())).isTrue();
            assertThat(KindPolicy.isDispensable(kind.id())).isFalse();
        }
    }

    @Test
    void documentsAreBroughtByTheirMailsOnly() {
        assertThat(Stream.of(Kind.values()).map(Kind::id).filter(KindPolicy::hasDocument))
                .containsExactlyInAnyOrder(KindPolicy.withDocument())
                .containsExactlyInAnyOrder(
                        Kind.INVOICE_SENT.id(),
                        Kind.CREDIT_NOTE_SENT.id(),
                        Kind.INVOICE_OVERDUE.id(),
                        Kind.PLATFORM_INVOICE_ISSUED.id(),
                        Kind.PLATFORM_INVOICE_OVERDUE.id());
        assertThat(Stream.of(KindPolicy.withDocument()).filter(KindPolicy::isDocumentOfPlatform))
                .containsExactlyInAnyOrder(Kind.PLATFORM_INVOICE_ISSUED.id(), Kind.PLATFORM_INVOICE_OVERDUE.id());
    }

    @Test
    void whatTellsOfADocumentIsFoundByIt() {
        assertThat(Stream.of(Kind.values()).map(Kind::id)).contains(KindPolicy.ofInvoices());
        assertThat(KindPolicy.ofInvoices()).contains(KindPolicy.withDocument()).doesNotContain(KindPolicy.ofBookings());
        assertThat(Stream.of(Kind.values()).map(Kind::id).filter(kind -> kind.startsWith("invoice-")))
                .isSubsetOf(KindPolicy.ofInvoices());
    }

    /** Who asks what was said of a booking hears also what asked its client something. */
    @Test
    void whatTellsOfABookingIsFoundByIt() {
        assertThat(Stream.of(
                                Stream.of(Kind.values()).map(Kind::id),
                                Stream.of(NotificationKind.values()).map(KindPolicy::ofNotice))
                        .flatMap(kinds -> kinds)
                        .filter(List.of(KindPolicy.ofBookings())::contains))
                .hasSameSizeAs(KindPolicy.ofBookings())
                .contains("attendance-asked", "visit-follow-up", "review-asked", "client-missed");
        assertThat(Stream.of(Kind.values()).map(Kind::id).filter(kind -> kind.startsWith("booking-")))
                .isSubsetOf(KindPolicy.ofBookings());
        assertThat(Stream.of(NotificationKind.values())
                        .map(KindPolicy::ofNotice)
                        .filter(kind -> kind.startsWith("booking-")))
                .isSubsetOf(KindPolicy.ofBookings());
    }

    @Test
    void byNightNoTextTellsOfWhatIsOwed() {
        assertThat(Stream.of(TextKind.values()).filter(kind -> KindPolicy.canWait(kind.id())))
                .containsExactly(TextKind.INVOICE_SENT, TextKind.INVOICE_OVERDUE);
    }

    @Test
    void aPushIsOfTheNotificationByWhichItIsCalled() {
        assertThat(NotificationKind.values()).allMatch(kind -> KindPolicy.noticeOf(KindPolicy.ofNotice(kind)) == kind);
    }

    @Test
    void allThatAreThereForASecretAreKinds() {
        assertThat(Stream.of(Kind.values()).map(Kind::id)).contains(KindPolicy.secret());
    }

    @Test
    void codesAndLinksAreNotKeptWaitingByReminders() {
        assertThat(Stream.of(Kind.values()).map(Kind::id).filter(kind -> KindPolicy.urgency(kind) == Urgency.NOW))
                .containsExactlyInAnyOrder(
                        "password-forgotten",
                        "email-to-verify",
                        "client-to-verify",
                        "mail-sender-to-verify",
                        "place-offered");
        assertThat(KindPolicy.urgency(TextKind.CLIENT_TO_VERIFY.id())).isEqualTo(Urgency.NOW);
        assertThat(KindPolicy.urgency(Kind.BOOKING_PLACED_CLIENT.id())).isEqualTo(Urgency.USUAL);
    }

    /** As many as they are, they are of no use afterwards; what a business writes of its own accord is. */
    @Test
    void whatTellsOfAVisitThatIsNearHasItsTimeAndNothingElseHas() {
        assertThat(Stream.of(Kind.values()).map(Kind::id).filter(kind -> KindPolicy.urgency(kind) == Urgency.TIMED))
                .containsExactlyInAnyOrder(KindPolicy.beforeVisits())
                .containsExactlyInAnyOrder(Kind.BOOKING_REMINDER_CLIENT.id(), Kind.ATTENDANCE_ASKED.id());
        assertThat(KindPolicy.urgency(TextKind.BOOKING_REMINDER_CLIENT.id())).isEqualTo(Urgency.TIMED);
        assertThat(Stream.of(Kind.values()).map(Kind::id).filter(kind -> KindPolicy.urgency(kind) == Urgency.BULK))
                .containsExactlyInAnyOrder("visit-follow-up", "review-asked", "birthday-greeting", "client-missed");
    }

    @Test
    void campaignsWaitForAllOthersAndAreNotSentInVain() {
        assertThat(KindPolicy.urgency(KindPolicy.CAMPAIGN)).isEqualTo(Urgency.BULK);
        assertThat(KindPolicy.isDispensable(KindPolicy.CAMPAIGN)).isTrue();
        assertThat(KindPolicy.isForCustomers(KindPolicy.CAMPAIGN)).isTrue();
    }

    @Test
    void whatABusinessWritesToCustomersComesFromItAndSoDoesItsTrial() {
        assertThat(KindPolicy.forCustomers()).allMatch(KindPolicy::isInNameOfBusiness);
        assertThat(KindPolicy.isInNameOfBusiness(KindPolicy.TEMPLATE_TEST)).isTrue();
        assertThat(KindPolicy.secret()).noneMatch(KindPolicy::isInNameOfBusiness);
        assertThat(Stream.of("platform-invoice-issued", "business-registered", "booking-placed-master"))
                .noneMatch(KindPolicy::isInNameOfBusiness);
    }

    @Test
    void whatAsksIsForCustomers() {
        assertThat(KindPolicy.asking()).containsExactly("attendance-asked");
        assertThat(KindPolicy.forCustomers()).contains(KindPolicy.asking()).doesNotContain("client-to-verify");
    }
}
