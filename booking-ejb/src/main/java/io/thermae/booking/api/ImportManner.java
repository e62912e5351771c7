package io.thermae.booking.api;

/**
 * How rows are brought in.
 *
 * @param dryRun whether all is done and nothing stays
 * @param skip whether the others are brought in where a row is refused; otherwise nothing is
 * @param anyRefused whether rows were refused before
 */
public record ImportManner(boolean dryRun, boolean skip, boolean anyRefused) {

    /** Whether what is new is written. */
    public boolean writes(boolean moreRefused) {
        return skip || !(anyRefused || moreRefused);
    }
}
