package io.thermae.it.inside;

import io.thermae.engagement.message.NoteBounce;
import io.thermae.engagement.sms.Receipt;
import io.thermae.engagement.sms.TakeReceipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Tells of messages what comes back from message centres and mail servers. */
@ApplicationScoped
public class ReturnProbe {

    @Inject
    TakeReceipt takeReceipt;

    @Inject
    NoteBounce noteBounce;

    /** Whether that was all there is to do with it. */
    public boolean receipt(String part, String outcome, List<String> ends) {
        return takeReceipt.take(new Receipt(part, Receipt.Outcome.valueOf(outcome), "as told", ends));
    }

    /** Whether that was all there is to do with it. */
    public boolean cameBack(UUID message, String failure, boolean ofAddress) {
        return noteBounce.cameBack(message, failure, ofAddress);
    }

    /** Whether that was all there is to do with it. */
    public boolean hasArrived(UUID message) {
        return noteBounce.hasArrived(message);
    }

    /** Whether that was all there is to do with it. */
    public boolean isLate(UUID message, String status) {
        return noteBounce.isLate(message, status);
    }
}
