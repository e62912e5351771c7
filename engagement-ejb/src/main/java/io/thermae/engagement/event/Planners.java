package io.thermae.engagement.event;

import io.thermae.booking.api.BookingCancelled;
import io.thermae.booking.api.BookingMoved;
import io.thermae.booking.api.BookingPlaced;
import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.VisitsTimed;
import io.thermae.engagement.api.CampaignDue;
import io.thermae.engagement.campaign.BeginCampaign;
import io.thermae.engagement.message.WithdrawReminders;
import io.thermae.engagement.reminder.PlannedReminders;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.EventMessage;
import io.thermae.tenancy.api.QuietHoursDecided;
import io.thermae.tenancy.api.ReminderTimesDecided;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The one table of the events after which it is looked anew when there is to be reminded of which visits. What a visit is like
 * is not taken from them: so it does not matter which comes late, twice, or before another. And of what is to be done at its
 * instant.
 */
@Dependent
public class Planners {

    private final Map<String, Consumer<EventMessage>> planners = new HashMap<>();

    @Inject
    Planners(PlannedReminders planned, WithdrawReminders outdated, BeginCampaign campaigns) {
        on(BookingPlaced.class, event -> planned.lookAt(event.booking().bookings()));
        onChange(BookingMoved.class, BookingMoved::booking, planned, outdated);
        onChange(BookingCancelled.class, BookingCancelled::booking, planned, outdated);
        on(VisitsTimed.class, event -> planned.lookAt(event.visits()));
        on(ReminderTimesDecided.class, event -> planned.lookAtAll());
        on(QuietHoursDecided.class, event -> planned.lookAgain());
        on(CampaignDue.class, campaigns::begin);
    }

    private <E extends DomainEvent> void on(Class<E> type, Consumer<E> planner) {
        planners.put(type.getSimpleName(), message -> planner.accept(Payload.read(message, type)));
    }

    private <E extends DomainEvent> void onChange(
            Class<E> type, Function<E, BookingSnapshot> booking, PlannedReminders planned, WithdrawReminders outdated) {
        planners.put(type.getSimpleName(), message -> {
            List<UUID> visits = booking.apply(Payload.read(message, type)).bookings();
            planned.lookAt(visits);
            outdated.withdraw(visits, message.occurredAt());
        });
    }

    /** Whether anything is to be planned after events of a type. */
    boolean know(String type) {
        return planners.containsKey(type);
    }

    /**
     * Notes what is to be looked at after an event; nothing, if that is of another type.
     *
     * @throws UnreadableEvent if its form is newer than this code, or broken
     */
    void plan(EventMessage message) {
        Consumer<EventMessage> planner = planners.get(message.type());
        if (planner != null) {
            planner.accept(message);
        }
    }
}
