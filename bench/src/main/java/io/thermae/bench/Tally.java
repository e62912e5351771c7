package io.thermae.bench;

import java.util.ArrayList;
import java.util.List;

/** What one connection was answered. */
final class Tally {

    /** What is asked. */
    enum Kind {
        AVAILABILITY,
        BOOKING,
        MOVE,
        CANCELLATION
    }

    /** What somebody is told whose time has been taken since he looked: it is no error. */
    static final String LOST = "409 slot_taken";

    /**
     * An answer.
     *
     * @param status 0 if there was none
     */
    record Answer(Kind kind, String status, double millis) {}

    private final List<Answer> answers = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    void count(Kind kind, Line.Reply reply, double millis) {
        boolean lost = reply.status() == 409 && reply.body().contains("\"slot_taken\"");
        answers.add(new Answer(kind, lost ? LOST : String.valueOf(reply.status()), millis));
        if (!lost && reply.status() / 100 != 2 && errors.size() < 3) {
            errors.add(kind + ": " + reply);
        }
    }

    List<Answer> answers() {
        return answers;
    }

    /** The first of the answers that should not be. */
    List<String> errors() {
        return errors;
    }
}
