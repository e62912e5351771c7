package io.thermae.it.support;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.context.ClassContext;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jspecify.annotations.Nullable;

/**
 * Replaces "deploy before each class, undeploy after it" by one deployment for the suite: with Payara Micro a deployment
 * is a server.
 */
@SuppressWarnings("NullAway.Init") // Arquillian injects before it calls
public class OneDeployment {

    @Inject
    @ClassScoped
    private InstanceProducer<DeploymentScenario> scenario;

    @Inject
    private Instance<ClassContext> classContext;

    @Inject
    private Event<GenerateDeployment> generate;

    @Inject
    private Event<UnDeployManagedDeployments> undeploy;

    private final Class<?> source = ApplicationArchive.class;
    private final ApplicationServer server = ApplicationServer.ofBuild();
    private @Nullable DeploymentScenario shared;
    private boolean tried;
    private boolean deployed;
    private boolean over;

    /** Called by Arquillian before each class. */
    public void generate(@Observes EventContext<GenerateDeployment> context) {
        TestClass testClass = context.getEvent().getTestClass();
        if (testClass.getJavaClass() == source) {
            context.proceed();
            shared = scenario.get();
        } else if (needsNone(testClass)) {
            context.proceed();
        } else if (shared == null) {
            generate.fire(new GenerateDeployment(new TestClass(source)));
        } else {
            scenario.set(shared);
        }
    }

    private boolean needsNone(TestClass testClass) {
        return server.deploysTestsOnly() && testClass.isAnnotationPresent(RunAsClient.class);
    }

    /** Called by Arquillian before each class. */
    public void deploy(@Observes EventContext<DeployManagedDeployments> context) throws InterruptedException {
        if (scenario.get() != shared || shared == null) {
            context.proceed();
        } else if (!tried) {
            tried = true;
            server.makeRoom();
            context.proceed();
            deployed = true;
            Readiness.await(Platform.current());
        } else if (!deployed) {
            throw new IllegalStateException("The deployment failed: see the first test class");
        }
    }

    /** Called by Arquillian after each class. */
    public void undeploy(@Observes EventContext<UnDeployManagedDeployments> context) {
        if (over || scenario.get() != shared) {
            context.proceed();
        }
    }

    /** Called by Arquillian at the end. */
    public void after(@Observes EventContext<AfterSuite> suite) {
        over = true;
        if (deployed) {
            classContext.get().activate(source);
            try {
                scenario.set(shared);
                undeploy.fire(new UnDeployManagedDeployments());
            } finally {
                classContext.get().deactivate();
            }
        }
        suite.proceed();
    }
}
