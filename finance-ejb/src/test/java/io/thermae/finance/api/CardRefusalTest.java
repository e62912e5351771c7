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
        "resource_missing, OTHER"
    })
    void aGatewaysWordIsOneOfOurs(String word, CardRefusal refusal) {
        assertThat(CardRefusal.of(word)).contains(refusal);
    }

    @Test
    void whatWasNotRefusedHasNoReason() {
        assertThat(CardRefusal.of(null)).isEmpty();
    }

    @Property
    void whateverAGatewayWritesIsOneOfAFewWords(@ForAll String word) {
        assertThat(CardRefusal.of(word)).isPresent();
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
