package io.thermae.booking.zone;

import io.thermae.kernel.Sha256;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.TreeSet;

/**
 * Which rules of time zones this node calculates with.
 *
 * @param version of the time zone database, as 2025b; later ones are greater
 * @param digest of the rules of all zones
 */
record ZoneRulesFingerprint(String version, String digest) {

    /** A zone that every provider of rules has. */
    private static final String ANY = "Europe/London";

    /** Whether there is nothing to do for who has these, where those were applied. */
    boolean isNotNewerThan(ZoneRulesFingerprint applied) {
        return digest.equals(applied.digest) || version.compareTo(applied.version) < 0;
    }

    static ZoneRulesFingerprint ofThisNode() {
        StringBuilder all = new StringBuilder();
        for (String zone : new TreeSet<>(ZoneRulesProvider.getAvailableZoneIds())) {
            ZoneRules rules = ZoneId.of(zone).getRules();
            all.append(zone)
                    .append(rules.getTransitions())
                    .append(rules.getTransitionRules())
                    .append(rules.getOffset(Instant.EPOCH))
                    .append('\n');
        }
        return new ZoneRulesFingerprint(ZoneRulesProvider.getVersions(ANY).lastKey(), Sha256.hex(all.toString()));
    }
}
