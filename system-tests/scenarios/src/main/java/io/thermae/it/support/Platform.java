package io.thermae.it.support;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The running platform as a test meets it: who registers, who runs it, and where its mails and rows are.
 */
public final class Platform {

    private final URI server;
    private final Mailbox mailbox;
    private final AppDatabase database;
    private final SuperAdmin superAdmin;

    /**
     * @param server where the platform answers
     * @param bootstrapFile in which it tells the first super administrator's password
     */
    public Platform(URI server, Mailbox mailbox, AppDatabase database, Path bootstrapFile) {
        this.server = server;
        this.mailbox = mailbox;
        this.database = database;
        this.superAdmin = new SuperAdmin(Api.of(server), bootstrapFile);
    }

    /** The platform that the suite runs on. */
    public static Platform current() {
        return TestBed.current().platform();
    }

    /** Somebody without a token. */
    public Api anybody() {
        return Api.of(server);
    }

    /** Where the platform answers. */
    public URI server() {
        return server;
    }

    public SuperAdmin superAdmin() {
        return superAdmin;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public AppDatabase database() {
        return database;
    }

    /** Begins the registration of a business; its subdomain is the name with a suffix that no other test has. */
    public Registration registersBusiness(String name) {
        return new Registration(this, name);
    }

    /** The day on which the application's clock was started. */
    public static LocalDate today() {
        return today(ZoneOffset.UTC);
    }

    /** The same, in a zone. */
    public static LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(start(), zone);
    }

    /**
     * Quiet hours, as a business decides them, that it is now in a zone, whenever in a run somebody asks: from two hours before the
     * application's clock was started until twenty hours after that, which is longer than any run takes.
     */
    public static String quietNow(ZoneId zone) {
        LocalTime started = LocalTime.ofInstant(start(), zone).truncatedTo(ChronoUnit.MINUTES);
        return started.minusHours(2) + "-" + started.plusHours(20);
    }

    private static Instant start() {
        return Instant.parse(FromBuild.text("it.clock.start"));
    }
}
