package io.thermae.kernel;

import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the caller believes to be editing: the version that he has read, if he has said so ({@code If-Match}, RFC 9110,
 * 13.1.1). A use case that edits something loads it with a lock, and asks here before it changes anything: of two
 * editors the second is told, and nothing of the first is lost.
 */
@RequestScoped
public class ExpectedVersion {

    private @Nullable Set<Long> expected;
    private boolean asked;

    /** From now on only these versions may be edited; none at all if the set is empty. */
    public void expect(Set<Long> versions) {
        expected = Set.copyOf(versions);
    }

    /**
     * Lets the edit go on if the thing is as the caller has seen it, or if he does not care.
     *
     * @param current version of the thing that is edited
     * @throws RuleBroken if it has changed since
     */
    public void require(long current) {
        asked = true;
        if (expected != null && !expected.contains(current)) {
            throw new RuleBroken(ErrorCode.STALE_VERSION, Map.of("version", current));
        }
    }

    /**
     * Holds that the caller's condition was looked at, if he has set one.
     *
     * @throws RuleBroken if nothing with a version was edited, so that he can have seen none
     */
    public void requireAsked() {
        if (expected != null && !asked) {
            throw new RuleBroken(ErrorCode.STALE_VERSION);
        }
    }

    /** Does what changes other things on the way, of whose versions the caller has said nothing. */
    public void aside(Runnable work) {
        Set<Long> kept = expected;
        expected = null;
        try {
            work.run();
        } finally {
            expected = kept;
        }
    }
}
