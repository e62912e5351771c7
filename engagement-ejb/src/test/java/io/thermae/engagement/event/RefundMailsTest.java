package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.Templates;
import io.thermae.finance.api.RefundFailed;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefundMailsTest {

    private static final UUID PAYMENT = new UUID(8, 8);
    private static final Money AMOUNT = new Money(400_000, Currency.getInstance("KZT"));

    private final RefundMails mails = Staff.refundMails(new Templates());

    private static RefundFailed event(UUID branch, @Nullable String failure) {
        return new RefundFailed(new UUID(9, 9), PAYMENT, branch, AMOUNT, failure);
    }

    @Test
    void each_who_answers_for_the_branch_reads_in_his_language_which_payment_it_is_and_why() {
        List<Mail> told = mails.failed(event(Visits.BRANCH, "expired_or_canceled_card"));

        assertThat(told).extracting(Mail::kind).containsOnly("refund-failed");
        assertThat(told).extracting(Mail::addresseeId).containsExactly(Staff.OWNER, Staff.MANAGER, Staff.OTHER_MANAGER);
        assertThat(told)
                .extracting(Mail::recipient)
                .containsExactly("aigul@example.org", "marat@example.org", "irina@example.org");
        assertThat(told).extracting(Mail::language).containsExactly(Language.EN, Language.KK, Language.RU);
        assertThat(told).allSatisfy(mail -> {
            assertThat(mail.content().subject()).contains("Spa & Co");
            assertThat(mail.content().text()).contains("Spa & Co", PAYMENT.toString(), "expired_or_canceled_card");
            assertThat(mail.content().html()).contains("Spa &amp; Co", PAYMENT.toString());
        });
        assertThat(told.get(0).content().text()).contains("Aigul", "The gateway calls it");
        assertThat(told.get(1).content().text()).contains("Marat", "Төлем жүйесі");
        assertThat(told.get(2).content().text()).contains("Irina", "Причина по словам");
    }

    @Test
    void a_gateway_that_does_not_say_why_is_not_quoted() {
        assertThat(mails.failed(event(Visits.BRANCH, null))).hasSize(3).allSatisfy(mail -> assertThat(
                        mail.content().text())
                .doesNotContain("calls it", "себебі", "Причина", "null"));
    }

    @Test
    void nobody_else_is_told() {
        assertThat(mails.failed(event(new UUID(7, 9), null))).isEmpty();
    }
}
