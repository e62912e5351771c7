package io.thermae.it.support;

import io.thermae.run.PayaraMicro;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What Payara Micro is started with when Arquillian's adapter starts it. The adapter hands no environment over, so the
 * product's own boot texts are written with the values in place of the variables, and the application's settings become
 * system properties in a file.
 */
final class MicroBoot implements ApplicationServer {

    /** The application's settings that the environment has; a system property is found by its own name only. */
    private static final List<String> APPLICATION_KEYS = List.of(
            "thermae.booking.external-calendars.max-bytes",
            "thermae.booking.external-calendars.plain-hosts",
            "thermae.booking.external-calendars.private-hosts",
            "thermae.booking.external-calendars.timeout-seconds",
            "thermae.bootstrap.file",
            "thermae.clock.start",
            "thermae.demo",
            "thermae.demo.password",
            "thermae.domain",
            "thermae.jobs.booking.daily-statistics.every-seconds",
            "thermae.jobs.engagement.bounces.every-seconds",
            "thermae.jobs.engagement.reminders.every-seconds",
            "thermae.jobs.tenancy.deadlines.every-seconds",
            "thermae.mail.bounces.address",
            "thermae.mail.bounces.imap.host",
            "thermae.mail.bounces.imap.port",
            "thermae.mail.bounces.imap.tls",
            "thermae.mail.bounces.imap.user",
            "thermae.mail.from",
            "thermae.mail.sender-domains",
            "thermae.mail.smtp.host",
            "thermae.mail.smtp.port",
            "thermae.password.bcrypt-cost",
            "thermae.payments.gateway",
            "thermae.payments.test.webhook-secret",
            "thermae.public-url",
            "thermae.push.plain-hosts",
            "thermae.push.private-hosts",
            "thermae.push.services",
            "thermae.push.timeout-seconds",
            "thermae.rate-limit.enabled",
            "thermae.request-log.file",
            "thermae.sendings.address-per-day",
            "thermae.sms.http.receipts.secret",
            "thermae.sms.provider",
            "thermae.sms.sender",
            "thermae.sms.smpp.host",
            "thermae.sms.smpp.port",
            "thermae.sms.smpp.system-id",
            "thermae.sso.plain-hosts",
            "thermae.sso.private-hosts",
            "thermae.super-admin.email",
            "thermae.throttle.address-attempts",
            "thermae.webhooks.first-wait-seconds",
            "thermae.webhooks.plain-hosts",
            "thermae.webhooks.private-hosts",
            "thermae.webhooks.timeout-seconds");

    private static final Pattern COMMENT = Pattern.compile("(?m)^#.*$");

    private final Path folder;

    private MicroBoot(Path folder) {
        this.folder = folder;
    }

    /** Tells the adapter, by the system properties in {@code arquillian.xml}, which files there will be. */
    static MicroBoot announce() {
        MicroBoot boot = new MicroBoot(FromBuild.path("it.folder").resolve("boot"));
        System.setProperty("it.micro.jvm", boot.jvmOptions());
        System.setProperty("it.micro.options", boot.microOptions());
        return boot;
    }

    @Override
    public int httpPort() {
        return FromBuild.port("it.http.port");
    }

    @Override
    public void start(TestBed testBed) {
        write(testBed.environment());
    }

    @Override
    public boolean deploysTestsOnly() {
        return false;
    }

    @Override
    public void makeRoom() {
        // nothing is deployed before
    }

    /** The adapter kills its process without waiting. */
    @Override
    public void stop() throws Exception {
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            if (child.info().commandLine().orElse("").contains(folder.toString())) {
                child.onExit().get(5, TimeUnit.MINUTES);
            }
        }
    }

    private String jvmOptions() {
        return String.join(
                " ",
                FromBuild.text("it.jvm.options"),
                escaped(FromBuild.text("it.coverage")),
                // message-driven beans listen through the adapter of this name
                "-Dcom.sun.enterprise.connectors.inbound.ramid=artemis");
    }

    private String microOptions() {
        return String.join(
                " ",
                "--port " + httpPort(),
                "--nohazelcast",
                "--addlibs " + library("postgresql.jar"),
                "--systemproperties " + escaped(folder.resolve("application.properties")),
                "--prebootcommandfile " + escaped(folder.resolve("pre-boot.asadmin")),
                "--postbootcommandfile " + escaped(folder.resolve("post-boot.asadmin")),
                "--logtofile " + escaped(folder.resolve("server.log")));
    }

    /**
     * Writes the files.
     *
     * @throws IllegalStateException if a variable is used nowhere, or one is missing
     */
    private void write(Map<String, String> environment) {
        Set<String> unused = new TreeSet<>(environment.keySet());
        String postBoot = COMMENT.matcher(resource("thermae.asadmin"))
                .replaceAll("")
                .replace(" artemis-rar.rar", " " + library("artemis-rar.rar"));
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            String reference = "${ENV=" + variable.getKey() + "}";
            if (postBoot.contains(reference)) {
                unused.remove(variable.getKey());
                postBoot = postBoot.replace(reference, variable.getValue());
            }
        }
        Properties properties = new Properties();
        for (String key : APPLICATION_KEYS) {
            String name = key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
            unused.remove(name);
            properties.setProperty(key, Objects.requireNonNull(environment.get(name), key));
        }
        if (!unused.isEmpty() || postBoot.contains("${ENV=")) {
            throw new IllegalStateException("Variables that Payara Micro is not given: " + unused
                    + (postBoot.contains("${ENV=") ? ", and the boot text needs more" : ""));
        }
        write("post-boot.asadmin", postBoot);
        write("pre-boot.asadmin", resource("micro-pre-boot.asadmin"));
        write("application.properties", text(properties));
    }

    private static String text(Properties properties) {
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String resource(String name) {
        try (InputStream in = PayaraMicro.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The runner has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String library(String name) {
        return escaped(FromBuild.path("it.lib").resolve(name));
    }

    /** The adapter splits its options at spaces. */
    private static String escaped(Object text) {
        return text.toString().replace(" ", "\\ ");
    }
}
