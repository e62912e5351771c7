package io.thermae.finance.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Language;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Owners read our words of a refusal, and nothing that a gateway has written. */
class CardRefusalTest {

    @ParameterizedTest
    @CsvSource({
        "card_declined, DECLINED",
        "stolen_card, DECLINED",
        "fraudulent, DECLINED",
        "insufficient_funds, INSUFFICIENT_FUNDS",
        "withdrawal_count_limit_exceeded, LIMIT_REACHED",
        "expired_card, EXPIRED",
        "incorrect_cvc, WRONG_DETAILS",
        "authentication_required, AUTHENTICATION_NEEDED",
        "currency_not_supported, NOT_SUPPORTED",
        "processing_error, TEMPORARY",
        "a_word_of_tomorrow, OTHER"
    })
    void aGatewaysWordIsOneOfOurs(String word, CardRefusal refusal) {
        assertThat(CardRefusal.of(word, OnlinePaymentStatus.CANCELLED)).contains(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount_too_small", "resource_missing", "not_set_up", "card_unknown", "402"})
    void aRequestThatWasRefusedSaysNothingOfItsCard(String word) {
        assertThat(CardRefusal.of(word, OnlinePaymentStatus.FAILED)).isEmpty();
    }

    @Test
    void aCardThatWasRefusedBeforeAnythingBeganIsTold() {
        assertThat(CardRefusal.of("expired_card", OnlinePaymentStatus.FAILED)).contains(CardRefusal.EXPIRED);
    }

    @Test
    void whatWasNotRefusedHasNoReason() {
        assertThat(CardRefusal.of(null, OnlinePaymentStatus.CANCELLED)).isEmpty();
    }

    @Property
    void whateverAGatewayWritesIsOneOfAFewWords(@ForAll String word) {
        assertThat(CardRefusal.of(word, OnlinePaymentStatus.REQUIRES_METHOD)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void eachIsSaidInEachLanguageInItsOwnWords(CardRefusal refusal) {
        assertThat(Arrays.stream(Language.values()).map(language -> CardRefusalTexts.of(refusal, language)))
                .hasSize(Language.values().length)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotEndWith("."));
    }
}
