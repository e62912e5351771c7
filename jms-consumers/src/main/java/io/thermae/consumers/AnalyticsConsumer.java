package io.thermae.consumers;

import io.thermae.booking.api.ComputeMarkedDays;
import io.thermae.booking.api.DaysMarked;
import io.thermae.finance.api.ReportQueued;
import io.thermae.finance.api.WorkOutReports;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Queues;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Has figures worked out that somebody waits for. What is to be done are rows, which jobs of the clock look at, too: a message only says
 * that it is to be done now, so it may come twice, late or never, and its failure is the jobs' to repeat. Has no transaction of its own.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.ANALYTICS),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = Sessions.ANALYTICS)
        })
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnalyticsConsumer implements MessageListener {

    private static final String DAYS_MARKED = DaysMarked.class.getSimpleName();
    private static final String REPORT_QUEUED = ReportQueued.class.getSimpleName();

    @Inject
    Delivery delivery;

    @Inject
    ComputeMarkedDays computeMarkedDays;

    @Inject
    WorkOutReports workOutReports;

    @Override
    public void onMessage(Message message) {
        delivery.hand(message, this::work);
    }

    private void work(EventMessage event) {
        if (event.type().equals(DAYS_MARKED)) {
            computeMarkedDays.compute();
        } else if (event.type().equals(REPORT_QUEUED)) {
            workOutReports.workOut();
        } else {
            // of a newer version, whose nodes know it
            throw new IllegalArgumentException("Nobody works out " + event.type());
        }
    }
}
