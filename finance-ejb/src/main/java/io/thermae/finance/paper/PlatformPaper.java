package io.thermae.finance.paper;

import io.thermae.finance.api.PlatformInvoiceView;
import io.thermae.kernel.Language;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What stands on an invoice of the platform.
 *
 * @param buyer the business that is to pay
 * @param zone of the business, in which days are meant
 */
public record PlatformPaper(PlatformInvoiceView document, Seller seller, String buyer, ZoneId zone, Language language) {

    /**
     * Who runs the installation.
     *
     * @param taxId under which a tax authority knows it
     */
    public record Seller(String name, @Nullable String address, @Nullable String taxId) {}

    /** Names are not for logs. */
    @Override
    public String toString() {
        return "PlatformPaper[" + document.id() + "]";
    }
}
