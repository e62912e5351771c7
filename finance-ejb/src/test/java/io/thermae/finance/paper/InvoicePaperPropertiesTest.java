package io.thermae.finance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** Whatever people are called, their invoice is there. */
class InvoicePaperPropertiesTest {

    @Property(tries = 100)
    void anyNameIsPrinted(@ForAll @StringLength(max = 200) String name) {
        assertThat(ReadPdf.of(InvoicePaper.draw(Papers.to(name))).text()).contains("INV-000042");
    }

    @Property
    void whatIsPrintedHasGlyphs(@ForAll String text) {
        assertThat(PrintablePolicy.of(text, PaperFonts::have).chars())
                .allMatch(each -> each == '\n' || each == ' ' || PaperFonts.have(each));
    }
}
