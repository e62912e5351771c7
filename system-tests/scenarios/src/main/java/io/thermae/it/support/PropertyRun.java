package io.thermae.it.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * jqwik's engine inside a test of the suite. Arquillian gives a server to Jupiter's tests alone, and the build runs Jupiter alone, so a
 * test calls the properties itself: in its thread, while its server is there. Nothing is kept from run to run: what failed is
 * repeated by its seed.
 */
public final class PropertyRun {

    private PropertyRun() {}

    /**
     * Holds that all properties of a class hold.
     *
     * @throws AssertionError if one does not, with all that jqwik tells of it: seed, sample, and the shorter one that fails too
     * @throws IllegalArgumentException if the class has none
     */
    public static void holds(Class<?> properties) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(properties))
                .filters(EngineFilter.includeEngines("jqwik"))
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
        // whoever listens to the build's own run is not to be told of another one inside it
        LauncherConfig alone = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build();
        Told told = new Told();
        LauncherFactory.create(alone).execute(request, told);
        told.judge(properties);
    }

    private static final class Told implements TestExecutionListener {

        private final AtomicInteger held = new AtomicInteger();
        private final List<String> reports = new ArrayList<>();
        private final List<Throwable> failures = new ArrayList<>();

        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            reports.addAll(entry.getKeyValuePairs().values());
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                failures.add(result.getThrowable()
                        .orElseGet(() -> new AssertionError(test.getDisplayName() + ": " + result.getStatus())));
            } else if (test.isTest()) {
                held.incrementAndGet();
            }
        }

        void judge(Class<?> properties) {
            if (!failures.isEmpty()) {
                AssertionError failed = new AssertionError(
                        failures.get(0).getMessage() + System.lineSeparator() + String.join("", reports),
                        failures.get(0));
                failures.stream().skip(1).forEach(failed::addSuppressed);
                throw failed;
            }
            if (held.get() == 0) {
                throw new IllegalArgumentException(properties.getName() + " has no property");
            }
        }
    }
}
