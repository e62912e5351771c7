package io.thermae.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.AccountRole;
import io.thermae.kernel.Language;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AccountTextsTest {

    @Test
    void everyDefaultAccountHasANameOfItsOwnInEachLanguage() {
        for (Language language : Language.values()) {
            assertThat(Arrays.stream(AccountRole.values()).map(role -> AccountTexts.of(role, language)))
                    .doesNotHaveDuplicates()
                    .allSatisfy(name -> assertThat(name).isNotBlank().hasSizeLessThan(100));
        }
    }

    @Test
    void everyDefaultAccountHasANumberOfItsOwn() {
        assertThat(Arrays.stream(AccountRole.values()).map(AccountRole::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("\\d{4}"));
    }
}
