package io.thermae.finance.debt;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.invoice.FinanceSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is reminded in quiet hours, nor is anything noted: who is due is found again when they are over. */
@SuppressWarnings("UnnecessaryAssignment") // the test is the container
class RemindDebtorsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);

    private final RemindDebtors debtors = new RemindDebtors();
    private final List<LocalDate> looked = new ArrayList<>();
    private boolean quiet;

    @BeforeEach
    void wire() {
        debtors.settings = new FinanceSettings() {
            @Override
            public boolean isQuiet() {
                return quiet;
            }

            @Override
            public List<Integer> debtReminderDays() {
                return List.of(3);
            }

            @Override
            public LocalDate today() {
                return TODAY;
            }
        };
        debtors.debts = new StoredDebts() {
            @Override
            List<Due> take(List<Integer> days, LocalDate today, int atMost) {
                looked.add(today);
                return List.of();
            }
        };
    }

    @Test
    void inQuietHoursNobodyIsLookedFor() {
        quiet = true;

        debtors.remind();

        assertThat(looked).isEmpty();
    }

    @Test
    void afterThemHeIs() {
        debtors.remind();

        assertThat(looked).containsExactly(TODAY);
    }
}
