package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.Currency;

/** In which steps one can pay on the web here. Whoever takes the money implements it. */
@Local
public interface PaymentSteps {

    /** In minor units; 1 if each amount can be paid, or nothing can be paid on the web. */
    long of(Currency currency);
}
