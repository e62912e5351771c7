package io.thermae.it;

import io.thermae.it.support.PropertyRun;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * After anything that can be done with money, in any order and at once, in currencies of two decimals, of none and of three, with taxes
 * in prices and on top of them, all is as {@link MoneyAudit} says; and nobody is answered with an error of ours. What is done, jqwik
 * draws: see {@link MoneyStormProperties}.
 */
@ArquillianTest
@RunAsClient
public class MoneyStormIT {

    @Test
    void afterAnythingTheBooksAgree() {
        PropertyRun.holds(MoneyStormProperties.class);
    }
}
