package io.thermae.engagement.live;

import io.thermae.engagement.api.LiveNotification;
import io.thermae.engagement.api.LiveNotifications.Listener;
import io.thermae.engagement.api.LiveNotifications.Person;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One who listens, and how far he has got. At most one hand at a time is busy with him, and nothing waits for him here: what he has
 * not been told is read when it is his turn.
 */
public final class OpenStream {

    /** Whether a hand is busy with him. */
    private enum State {
        /** He has not begun yet; nobody may take him. */
        NEW,
        IDLE,
        /** He waits for a hand. */
        TAKEN,
        /** A hand works for him. */
        WORKED
    }

    private final Person person;
    private final Listener listener;
    private State state = State.NEW;
    private long position;
    private long spokenNanos;
    private boolean speaking;
    private long speakingSinceNanos;
    private @Nullable Thread hand;
    private boolean over;

    OpenStream(Person person, Listener listener) {
        this.person = person;
        this.listener = listener;
    }

    Person person() {
        return person;
    }

    /** Ends at once if he was dismissed before, or meanwhile. */
    void begin(long from, long unread, long nowNanos) throws IOException {
        if (!isOver()) {
            listener.begin(from, unread);
        }
        boolean gone;
        synchronized (this) {
            position = from;
            spokenNanos = nowNanos;
            state = State.IDLE;
            gone = over;
        }
        if (gone) {
            listener.end();
        }
    }

    /** By the hand that works for him. */
    void tell(LiveNotification notification, long nowNanos) throws IOException {
        speak(nowNanos);
        listener.tell(notification);
        synchronized (this) {
            position = notification.position();
        }
        hasSpoken(nowNanos);
    }

    /** By the hand that works for him. */
    void beat(long nowNanos) throws IOException {
        speak(nowNanos);
        listener.beat();
        hasSpoken(nowNanos);
    }

    /** From now on the hand waits for him; what it reads before and after is not his affair. */
    private synchronized void speak(long nowNanos) {
        speaking = true;
        speakingSinceNanos = nowNanos;
    }

    private synchronized void hasSpoken(long nowNanos) {
        speaking = false;
        spokenNanos = nowNanos;
    }

    /** He knows all up to a number: what he was not told of it is not kept any more. */
    synchronized void knows(long last) {
        position = Math.max(position, last);
    }

    synchronized long position() {
        return position;
    }

    synchronized boolean isSilentFor(Duration time, long nowNanos) {
        return nowNanos - spokenNanos >= time.toNanos();
    }

    boolean isOutlived(Instant now) {
        return !now.isBefore(person.until());
    }

    /** Takes him for a hand, if none is busy with him and he has not gone. */
    synchronized boolean take() {
        if (state != State.IDLE || over) {
            return false;
        }
        state = State.TAKEN;
        return true;
    }

    /** The calling thread is the hand. False if he has gone meanwhile. */
    synchronized boolean work() {
        state = State.WORKED;
        hand = Thread.currentThread();
        return !over;
    }

    /** Whether a hand has waited for so long until he takes what he is told. */
    synchronized boolean isStuckFor(Duration time, long nowNanos) {
        return speaking && nowNanos - speakingSinceNanos >= time.toNanos();
    }

    synchronized boolean isBusy() {
        return state == State.TAKEN || state == State.WORKED;
    }

    synchronized boolean isOver() {
        return over;
    }

    /**
     * Nothing more is brought to him. A hand that works for him is called off, and tells him when it leaves; who has not begun is told
     * when he does.
     */
    void end() {
        boolean idle;
        synchronized (this) {
            idle = state == State.IDLE;
            over = true;
            if (hand != null) {
                hand.interrupt();
            }
        }
        if (idle) {
            listener.end();
        }
    }

    /** By the hand: it is done with him, and nobody calls it off any more. */
    void leave() {
        boolean gone;
        synchronized (this) {
            hand = null;
            speaking = false;
            state = State.IDLE;
            gone = over;
        }
        // clears what came too late
        Thread.interrupted();
        if (gone) {
            listener.end();
        }
    }
}
