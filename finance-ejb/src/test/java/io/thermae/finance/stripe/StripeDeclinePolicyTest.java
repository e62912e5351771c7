package io.thermae.finance.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What helps the holder of a card is told; what would help a thief is not. */
class StripeDeclinePolicyTest {

    @Test
    void aBanksReasonIsToldIfItsHolderCanDoSomethingAboutIt() {
        assertThat(StripeDeclinePolicy.word("card_declined", "insufficient_funds"))
                .isEqualTo("insufficient_funds");
        assertThat(StripeDeclinePolicy.word("card_declined", "stolen_card")).isEqualTo("card_declined");
        assertThat(StripeDeclinePolicy.word("card_declined", "generic_decline")).isEqualTo("card_declined");
        assertThat(StripeDeclinePolicy.word("card_declined", null)).isEqualTo("card_declined");
    }

    @Test
    void otherErrorsStayWhatTheyAre() {
        assertThat(StripeDeclinePolicy.word("expired_card", "insufficient_funds"))
                .isEqualTo("expired_card");
        assertThat(StripeDeclinePolicy.word(null, "insufficient_funds")).isNull();
    }
}
