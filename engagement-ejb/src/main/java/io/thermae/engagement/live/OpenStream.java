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
        /** A hand waits for him. */
        WORKED
    }

    private final Person person;
    private final Listener listener;
    private State state = State.NEW;
    private long position;
    private long spokenNanos;
    private long workedSinceNanos;
    private @Nullable Thread hand;
    private boolean over;

    OpenStream(Person person, Listener listener) {
        this.person = person;
        this.listener = listener;
    }

    Person person() {
        return person;
    }

    void begin(long from, long unread, long nowNanos) throws IOException {
        listener.begin(from, unread);
        synchronized (this) {
            position = from;
            spokenNanos = nowNanos;
            state = State.IDLE;
        }
    }

    /** By the hand that works for him. */
    void tell(LiveNotification notification, long nowNanos) throws IOException {
        listener.tell(notification);
        synchronized (this) {
            position = notification.position();
            spokenNanos = nowNanos;
            // the hand waits for him anew
            workedSinceNanos = nowNanos;
        }
    }

    /** By the hand that works for him. */
    void beat(long nowNanos) throws IOException {
        listener.beat();
        synchronized (this) {
            spokenNanos = nowNanos;
        }
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
    synchronized boolean work(long nowNanos) {
        state = State.WORKED;
        hand = Thread.currentThread();
        workedSinceNanos = nowNanos;
        return !over;
    }

    synchronized boolean isStuckFor(Duration time, long nowNanos) {
        return state == State.WORKED && nowNanos - workedSinceNanos >= time.toNanos();
    }

    synchronized boolean isBusy() {
        return state == State.TAKEN || state == State.WORKED;
    }

    synchronized boolean isOver() {
        return over;
    }

    /**
     * Nothing more is brought to him. A hand that works for him is called off, and tells him when it leaves; who has not begun is told
     * nothing.
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
