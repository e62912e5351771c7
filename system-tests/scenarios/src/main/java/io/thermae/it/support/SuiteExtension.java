package io.thermae.it.support;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/** Gives Arquillian a test bed around the container, and one deployment for all test classes. */
public final class SuiteExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Surroundings.class).observer(OneDeployment.class);
    }

    /** Starts what the application needs before the container, and stops it after the container. */
    public static class Surroundings {

        private final ApplicationServer server = ApplicationServer.ofBuild();

        /** Called by Arquillian. */
        public void before(@Observes(precedence = 100) EventContext<BeforeSuite> suite) throws Exception {
            Map<String, Integer> ports = new LinkedHashMap<>();
            ports.put("thermae.http.port", server.httpPort());
            ports.put("thermae.postgres.port", FromBuild.port("it.postgres.port"));
            ports.put("thermae.artemis.port", FromBuild.port("it.artemis.port"));
            ports.put("thermae.smtp.port", FromBuild.port("it.smtp.port"));
            ports.put("thermae.imap.port", FromBuild.port("it.imap.port"));
            ports.put("thermae.smpp.port", FromBuild.port("it.smpp.port"));
            Path folder = EmptyFolder.at(FromBuild.path("it.folder"));
            TestBed testBed = TestBed.start(folder.resolve("data"), ports);
            TestBed.makeCurrent(testBed);
            server.start(testBed);
            suite.proceed();
        }

        /** Called by Arquillian, also after a failed start. */
        public void after(@Observes(precedence = 100) EventContext<AfterSuite> suite) throws Exception {
            try {
                suite.proceed();
                server.stop();
            } finally {
                Issuer.closeCurrent();
                TestBed.closeCurrent();
            }
        }
    }
}
