package io.thermae.finance.testgateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.testgateway.TestGatewayPolicy.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TestGatewayPolicyTest {

    private static final String[] TOKENS = {
        "pm_card_visa",
        "pm_card_visa_answerLost",
        "pm_card_chargeCustomerFail",
        "pm_card_chargeDeclined",
        "pm_card_authenticationRequired",
        "pm_card_processing",
        "pm_authentication_passed",
        "pm_authentication_refused",
        "pm_processing_settles",
        "pm_processing_fails",
        "pm_gatewayAway"
    };

    @ParameterizedTest
    @CsvSource({
        "REQUIRES_METHOD, pm_card_visa, SUCCEEDED,",
        "REQUIRES_METHOD, pm_card_visa_answerLost, SUCCEEDED,",
        "REQUIRES_METHOD, pm_card_chargeCustomerFail, SUCCEEDED,",
        "REQUIRES_METHOD, pm_card_chargeDeclined, REQUIRES_METHOD, card_declined",
        "REQUIRES_METHOD, pm_card_authenticationRequired, REQUIRES_ACTION,",
        "REQUIRES_ACTION, pm_authentication_passed, SUCCEEDED,",
        "REQUIRES_ACTION, pm_authentication_refused, REQUIRES_METHOD, authentication_refused",
        "REQUIRES_METHOD, pm_authentication_passed, REQUIRES_METHOD,",
        "REQUIRES_ACTION, pm_card_visa, SUCCEEDED,",
        "REQUIRES_METHOD, pm_card_processing, PROCESSING,",
        "PROCESSING, pm_card_visa, PROCESSING,",
        "PROCESSING, pm_processing_settles, SUCCEEDED,",
        "PROCESSING, pm_processing_fails, REQUIRES_METHOD, processing_failed",
        "REQUIRES_METHOD, pm_gatewayAway, REQUIRES_METHOD,"
    })
    void tokensMeanWhatTheyAreCalled(
            OnlinePaymentStatus before, String token, OnlinePaymentStatus after, String failure) {
        assertThat(TestGatewayPolicy.outcome(new Outcome(before, null), token)).contains(new Outcome(after, failure));
    }

    @ParameterizedTest
    @EnumSource(
            value = OnlinePaymentStatus.class,
            names = {"SUCCEEDED", "CANCELLED"})
    void whatHasEndedStays(OnlinePaymentStatus ended) {
        Outcome before = new Outcome(ended, null);
        for (String token : TOKENS) {
            assertThat(TestGatewayPolicy.outcome(before, token)).as(token).contains(before);
        }
        assertThat(TestGatewayPolicy.cancelled(before)).isEqualTo(before);
    }

    @Test
    void whatIsInTheHandsOfOthersIsNotCancelled() {
        Outcome processing = new Outcome(OnlinePaymentStatus.PROCESSING, null);
        assertThat(TestGatewayPolicy.cancelled(processing)).isEqualTo(processing);
        assertThat(TestGatewayPolicy.cancelled(new Outcome(OnlinePaymentStatus.REQUIRES_ACTION, null))
                        .status())
                .isEqualTo(OnlinePaymentStatus.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({
        "pm_card_visa, SUCCEEDED,",
        "pm_card_visa_answerLost, SUCCEEDED,",
        "pm_card_chargeCustomerFail, REQUIRES_METHOD, card_declined",
        "pm_authentication_passed, REQUIRES_ACTION,"
    })
    void whoIsNotThereIsChargedOnce(String token, OnlinePaymentStatus after, String failure) {
        Outcome begun = new Outcome(OnlinePaymentStatus.REQUIRES_METHOD, null);
        Outcome charged = new Outcome(after, failure);

        assertThat(TestGatewayPolicy.charged(begun, token)).isEqualTo(charged);
        assertThat(TestGatewayPolicy.charged(charged, token)).isEqualTo(charged);
        Outcome cancelled = new Outcome(OnlinePaymentStatus.CANCELLED, null);
        assertThat(TestGatewayPolicy.charged(cancelled, token)).isEqualTo(cancelled);
    }

    @Test
    void cardNumbersAreNoTokens() {
        assertThat(TestGatewayPolicy.outcome(
                        new Outcome(OnlinePaymentStatus.REQUIRES_METHOD, null), "4242424242424242"))
                .isEmpty();
    }
}
