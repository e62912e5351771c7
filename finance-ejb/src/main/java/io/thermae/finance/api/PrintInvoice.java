package io.thermae.finance.api;

import io.thermae.kernel.Language;
import jakarta.ejb.Local;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws invoices and credit notes on pages, each time anew and outside of any transaction: nothing of it is kept. */
@Local
public interface PrintInvoice {

    /**
     * For who asks.
     *
     * @param asked null for the language of the customer, or where there is none, of who asks
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     */
    Printed forReader(UUID id, @Nullable Language asked);

    /**
     * For the person to whom it is sent, whoever has asked for that.
     *
     * @throws io.thermae.kernel.NotFound if there is none
     */
    Printed forMail(UUID id, Language language);

    /** A document that is drawn. */
    final class Printed {

        private final String name;
        private final Language language;
        private final byte[] pdf;

        /** @param name of the file, in letters and digits of ASCII */
        public Printed(String name, Language language, byte[] pdf) {
            this.name = name;
            this.language = language;
            this.pdf = pdf.clone();
        }

        /** Of the file: {@code INV-000042.pdf}. */
        public String name() {
            return name;
        }

        /** In which it is. */
        public Language language() {
            return language;
        }

        /** The file. */
        public byte[] pdf() {
            return pdf.clone();
        }
    }
}
