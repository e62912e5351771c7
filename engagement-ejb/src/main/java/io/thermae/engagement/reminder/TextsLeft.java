package io.thermae.engagement.reminder;

/** How many text messages the visits of one look may still be told by. */
public final class TextsLeft {

    private long left;

    /** @param left at least 0 */
    public TextsLeft(long left) {
        this.left = left;
    }

    /** Takes one, if there is any. */
    public boolean take() {
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }
}
