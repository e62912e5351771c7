package io.thermae.engagement.live;

import io.thermae.engagement.api.LiveNotification;
import io.thermae.engagement.api.LiveNotifications.Person;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.LiveSession;
import io.thermae.tenancy.api.LiveSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a hand does for one who listens: looks whether he still may, reads what he does not know, and tells him. */
@ApplicationScoped
public class BringNotifications {

    static final String WHAT = "live-notifications";

    private static final Logger LOG = Logger.getLogger(BringNotifications.class.getName());
    private static final int AT_ONCE = 50;

    @Inject
    ReadForStream read;

    @Inject
    LiveSessions sessions;

    @Inject
    LiveSettings settings;

    @Inject
    CurrentCaller caller;

    /**
     * Brings all there is. What the database does not say now it says the next time.
     *
     * @param last the number that was the person's last one a moment ago
     * @return false if nothing more is to be brought to him
     */
    @ActivateRequestContext
    public boolean bring(OpenStream stream, long last) {
        Person person = stream.person();
        caller.set(Caller.anonymous(WHAT).inTenant(person.tenant()));
        try {
            if (!mayListen(person)) {
                return false;
            }
            tell(stream);
            stream.knows(last);
            if (stream.isSilentFor(settings.heartbeat(), System.nanoTime())) {
                stream.beat(System.nanoTime());
            }
            return true;
        } catch (IOException e) {
            LOG.log(Level.FINE, "Somebody who listened has gone", e);
            return false;
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "What somebody who listens is told could not be brought; it is tried again");
            return true;
        }
    }

    private void tell(OpenStream stream) throws IOException {
        Person person = stream.person();
        List<LiveNotification> next;
        do {
            next = read.after(person.userId(), stream.position(), AT_ONCE, person.language());
            for (LiveNotification notification : next) {
                if (stream.isOver()) {
                    return;
                }
                stream.tell(notification, System.nanoTime());
            }
        } while (next.size() == AT_ONCE);
    }

    /** As the edge judges the token at each request. */
    private boolean mayListen(Person person) {
        return sessions.find(person.tenant(), person.sessionId(), person.userId())
                .filter(session -> isAs(session, person.role()))
                .isPresent();
    }

    private static boolean isAs(LiveSession session, Role role) {
        return session.role() == role && !session.mustSetUpTotp();
    }
}
