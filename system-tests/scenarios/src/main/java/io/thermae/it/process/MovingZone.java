package io.thermae.it.process;

import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Rules of a zone of which each JVM may have others, as JVMs have that are of different years. */
public final class MovingZone extends ZoneRulesProvider {

    static final String ID = "Test/Moving";

    /** System property that says how far this JVM thinks that the zone is from UTC. */
    static final String OFFSET_KEY = "thermae.test.moving-zone";

    @Override
    protected Set<String> provideZoneIds() {
        return Set.of(ID);
    }

    @Override
    protected ZoneRules provideRules(String zoneId, boolean forCaching) {
        return ZoneOffset.of(System.getProperty(OFFSET_KEY, "+05:00")).getRules();
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
        return new TreeMap<>(Map.of("1", provideRules(zoneId, false)));
    }
}
