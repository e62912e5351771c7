package io.thermae.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A domain of a full Payara Server, set up as the operations guide tells: made, started and given its resources with
 * asadmin, on the loopback interface. It is gone when closed; a JVM that ends without closing it takes it along.
 */
public final class PayaraServer implements AutoCloseable {
    private static final String DOMAIN = "thermae";
    private static final String APPLICATION = "spa";
    /** Payara numbers the ports of a domain from its base. */
    private static final int HTTP_OFFSET = 80;

    private static final int ADMIN_OFFSET = 48;

    private static final String SERVER_CONFIG = "<config name=\"server-config\">";
    private static final String NO_OWN_BROKER =
            """

            <jms-service type="DISABLED" default-jms-host="default_JMS_host">
                <jms-host name="default_JMS_host" host="localhost" port="${JMS_PROVIDER_PORT}"/>
            </jms-service>""";

    private final Plan plan;
    private final Asadmin asadmin;
    private final ExitHook hook = new ExitHook("payara-server-stop", this::end);

    private PayaraServer(Plan plan) {
        this.plan = plan;
        this.asadmin = new Asadmin(plan.home(), plan.portBase() + ADMIN_OFFSET, plan.workFolder());
    }

    /**
     * How to start one.
     *
     * @param home the unpacked distribution, the folder that has {@code glassfish}; one domain at a time
     * @param portBase HTTP is at this + 80, administration at this + 48
     * @param workFolder takes the commands and the log of asadmin
     * @param resourceAdapter the broker's resource adapter
     * @param driver PostgreSQL's JDBC driver
     * @param jvmOptions further options of the domain's JVM, without spaces inside, as {@code -javaagent:...}
     * @param environment variables beyond those of this process; see {@link Backends#environment}
     */
    public record Plan(
            Path home,
            int portBase,
            Path workFolder,
            Path resourceAdapter,
            Path driver,
            List<String> jvmOptions,
            Map<String, String> environment) {

        /** The port of its HTTP listener, on 127.0.0.1. */
        public int httpPort() {
            return portBase + HTTP_OFFSET;
        }
    }

    /**
     * Makes the domain anew, starts it, and sets up what Thermae needs of it.
     *
     * @throws StartRefused when a command fails; the message names asadmin's log
     * @throws InterruptedException when interrupted; the domain is ended
     */
    public static PayaraServer start(Plan plan) throws InterruptedException {
        PayaraServer server = new PayaraServer(plan);
        try {
            server.makeDomain();
            server.startDomain();
            // not as post-boot file: there the deployment of a resource adapter waits for minutes
            server.asadmin.run("multimode", "--file", "thermae.asadmin");
            return server;
        } catch (RuntimeException | InterruptedException e) {
            server.end();
            server.hook.close();
            throw e;
        }
    }

    /** The port of its HTTP listener, on 127.0.0.1. */
    public int httpPort() {
        return plan.httpPort();
    }

    /** The port that {@code asadmin --port} talks to, on 127.0.0.1; user {@code admin}, no password. */
    public int adminPort() {
        return plan.portBase() + ADMIN_OFFSET;
    }

    /** The server's own log. */
    public Path log() {
        return domain().resolve("logs/server.log");
    }

    /**
     * Deploys the EAR at the context root {@code /}, in place of an earlier one, and waits until it says that it is ready.
     *
     * @throws StartRefused when it is not ready in time
     */
    public void deploy(Path ear, Duration timeout) throws InterruptedException {
        asadmin.run(
                "deploy",
                "--force=true",
                "--name",
                APPLICATION,
                ear.toAbsolutePath().toString());
        Readiness readiness = new Readiness(httpPort());
        if (!readiness.await(Deadline.in(timeout), () -> false)) {
            throw new StartRefused("The application is not ready after " + timeout.toSeconds() + " s; it says: "
                    + readiness.lastAnswer() + ". " + new PayaraLog(log()).reason());
        }
    }

    /** Takes the application away; the server runs on. */
    public void undeploy() throws InterruptedException {
        asadmin.run("undeploy", APPLICATION);
    }

    /** Stops the domain and deletes it, with its log. */
    @Override
    public void close() {
        try {
            asadmin.run("stop-domain", DOMAIN);
            asadmin.run("delete-domain", DOMAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
            hook.close();
        }
    }

    private void makeDomain() throws InterruptedException {
        end();
        PrivateFiles.deleteFolder(domain());
        PrivateFiles.folder(plan.workFolder());
        PrivateFiles.write(plan.workFolder().resolve("pre-boot.asadmin"), Resources.text("pre-boot.asadmin"));
        PrivateFiles.write(plan.workFolder().resolve("thermae.asadmin"), Resources.text("thermae.asadmin"));
        copy(plan.resourceAdapter(), plan.workFolder().resolve("artemis-rar.rar"));
        asadmin.run("create-domain", "--nopassword", "--portbase", String.valueOf(plan.portBase()), DOMAIN);
        copy(plan.driver(), domain().resolve("lib/postgresql.jar"));
        switchOwnBrokerOff(domain().resolve("config/domain.xml"));
    }

    /** Before the first start: a running server switches it off too, but keeps its port open until the next. */
    private static void switchOwnBrokerOff(Path domainXml) {
        try {
            String text = Files.readString(domainXml);
            Files.writeString(domainXml, text.replace(SERVER_CONFIG, SERVER_CONFIG + NO_OWN_BROKER));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot change " + domainXml, e);
        }
    }

    private void startDomain() throws InterruptedException {
        Map<String, String> environment = new HashMap<>(plan.environment());
        // asadmin's JVM reads the options too, to no harm, and hands them on to the domain's
        environment.put("JAVA_TOOL_OPTIONS", String.join(" ", plan.jvmOptions()));
        asadmin.run(
                environment,
                "start-domain",
                "--prebootcommandfile",
                plan.workFolder().resolve("pre-boot.asadmin").toString(),
                DOMAIN);
    }

    /** Ends the domain's process without asadmin, if there is one. */
    private void end() {
        Leftovers.end(domain().resolve("config/pid"), domain());
    }

    private Path domain() {
        return plan.home().resolve("glassfish/domains").resolve(DOMAIN);
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + from + " to " + to, e);
        }
    }
}
