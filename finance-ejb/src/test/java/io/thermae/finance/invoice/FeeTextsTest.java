package io.thermae.finance.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.FeeKind;
import io.thermae.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeeTextsTest {

    @Test
    void everyFeeIsCalledSomethingOfItsOwnInEachLanguage() {
        List<String> all = new ArrayList<>();
        for (Language language : Language.values()) {
            for (FeeKind kind : FeeKind.values()) {
                all.add(FeeTexts.of(kind, language));
            }
            all.add(FeeTexts.waived(language));
        }
        assertThat(all)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).isNotBlank().hasSizeLessThan(100));
    }
}
