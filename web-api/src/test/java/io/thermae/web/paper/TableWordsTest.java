package io.thermae.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.PayrollLineKind;
import io.thermae.finance.api.PayrollStatus;
import io.thermae.finance.api.TaxKind;
import io.thermae.kernel.Language;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody reads a word of a program, or of another language. */
class TableWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordIsThereInEachLanguage(Language language) {
        assertThat(TableWords.all(language).keySet())
                .isEqualTo(TableWords.all(Language.EN).keySet());
        assertThat(TableWords.all(language).values())
                .allSatisfy(word -> assertThat(word.toString()).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void constantsHaveNames(Language language) {
        TableWords words = TableWords.in(language);

        assertThat(Stream.of(
                                names("method.", PaymentMethod.values()),
                                names("kind.", AccountKind.values()),
                                names("kind.", TaxKind.values()),
                                names("line.", PayrollLineKind.values()),
                                names("status.", PayrollStatus.values()))
                        .flatMap(keys -> keys))
                .allSatisfy(key -> assertThat(words.of(key)).isNotBlank());
    }

    private static Stream<String> names(String before, Enum<?>[] constants) {
        return Stream.of(constants).map(constant -> before + constant.name());
    }
}
