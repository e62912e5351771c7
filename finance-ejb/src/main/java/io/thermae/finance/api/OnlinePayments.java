package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is paid on the web: an owner's are all, a manager's those of his branches. */
@Local
public interface OnlinePayments {

    /** The latest first. */
    List<OnlinePaymentView> list(Filter filter, Portion portion);

    /** Which ones; null leaves a criterion out. */
    record Filter(@Nullable UUID bookingId, @Nullable UUID invoiceId, @Nullable OnlinePaymentStatus status) {}
}
