package io.thermae.finance.api;

import io.thermae.kernel.Money;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;

/** How money came and went back: payments, refunds, and gift cards that were sold and taken back. Scoped as other reports. */
@Local
public interface TakingsReport {

    /** By step and method; throws as {@link RevenueReport#revenue}. */
    List<Row> takings(ReportQuestion question);

    /**
     * What came by a method in a step.
     *
     * @param start as in other reports
     * @param taken tips included; by what brings none ({@link PaymentMethod#bringsMoney}) it is no new money
     * @param givenBack not below zero
     * @param net {@code taken} without {@code givenBack}
     * @param previousNet in the period before
     */
    record Row(LocalDate start, PaymentMethod method, Money taken, Money givenBack, Money net, Money previousNet) {}
}
