package io.thermae.finance.online;

/**
 * A gateway answers, but does not show what was begun there, or is not set up here any more: another account or mode of it may
 * be in use than was. It is about this one payment or refund, and all others can be asked for.
 */
public class NotShown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why one word */
    public NotShown(String why) {
        super(why);
    }
}
