package io.thermae.booking.catalogue;

import io.thermae.booking.api.PrepaymentKind;
import io.thermae.booking.api.PrepaymentRule;
import io.thermae.booking.api.PrepaymentWhen;
import io.thermae.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What of a service is paid before, as stored: an amount is in the service's currency. */
@Embeddable
public class StoredPrepayment {

    @Column(name = "prepayment_kind")
    @Enumerated(EnumType.STRING)
    private PrepaymentKind kind;

    @Column(name = "prepayment_percent")
    private @Nullable Integer percent;

    @Column(name = "prepayment_minor")
    private @Nullable Long minorUnits;

    @Column(name = "prepayment_when")
    @Enumerated(EnumType.STRING)
    private PrepaymentWhen when;

    @Column(name = "prepayment_no_shows")
    private @Nullable Integer noShows;

    protected StoredPrepayment() {}

    StoredPrepayment(PrepaymentRule said) {
        Money amount = said.amount();
        this.kind = said.kind();
        this.percent = said.percent();
        this.minorUnits = amount == null ? null : amount.minorUnits();
        this.when = said.when();
        this.noShows = said.noShows();
    }

    PrepaymentRule view(Currency currency) {
        return new PrepaymentRule(
                kind, percent, minorUnits == null ? null : new Money(minorUnits, currency), when, noShows);
    }
}
