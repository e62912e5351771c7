package io.thermae.consumers;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Door;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Json;
import io.thermae.kernel.Origin;
import io.thermae.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.function.Consumer;

/** What all consumers do: read the event, say in whose name the use case works, and let the broker know of a failure. */
@ApplicationScoped
public class Delivery {

    @Inject
    CurrentCaller caller;

    /**
     * Calls a use case with the event that a message holds.
     *
     * @throws DeliveryFailed if that fails: the broker delivers the message again, and lays it aside in the end
     */
    public void hand(Message message, Consumer<EventMessage> useCase) {
        String what = "a message";
        try {
            EventMessage event = Json.read(message.getBody(String.class), EventMessage.class);
            what = event.type() + " " + event.id();
            caller.set(Caller.anonymous(event.requestId())
                    .from(Origin.of(Door.MESSAGE))
                    .inTenant(new TenantId(event.tenantId())));
            useCase.accept(event);
        } catch (JMSException | RuntimeException e) {
            throw failed(what, e);
        }
    }

    /** Not chained: the container has logged a use case's failure already, and a parser's complaint quotes what it read. */
    private static DeliveryFailed failed(String what, Exception failure) {
        return new DeliveryFailed(what, failure);
    }
}
