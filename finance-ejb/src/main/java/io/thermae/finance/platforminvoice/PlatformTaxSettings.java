package io.thermae.finance.platforminvoice;

import io.thermae.finance.api.PlatformTax;
import io.thermae.finance.platforminvoice.PlatformTaxPolicy.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How subscriptions are taxed from now on, as the configuration says. */
@ApplicationScoped
public class PlatformTaxSettings {

    private static final String PERCENT = "thermae.subscriptions.tax.percent";

    @Inject
    @ConfigProperty(name = PERCENT)
    String percent;

    @Inject
    @ConfigProperty(name = "thermae.subscriptions.tax.name")
    String name;

    @Inject
    @ConfigProperty(name = "thermae.subscriptions.tax.included")
    boolean included;

    /** @throws IllegalStateException if the configuration does not say a rate */
    Terms terms() {
        try {
            int rate = PlatformTaxPolicy.rate(percent);
            return rate == 0 ? Terms.NONE : new Terms(new PlatformTax(name, rate), included);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(PERCENT, e);
        }
    }
}
