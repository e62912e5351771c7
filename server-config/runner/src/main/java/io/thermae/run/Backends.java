package io.thermae.run;

import java.util.Map;

/**
 * What the application needs around it: PostgreSQL, the broker, the mail server and the message centre, on one data folder.
 * All but the mail server can be stopped and started again while the application runs.
 */
public final class Backends implements AutoCloseable {
    private final Settings settings;
    private final DataFolder folder;
    private final Secrets secrets;
    private final Map<String, String> databaseConfig;
    private final Steps steps;
    private final MailServer mail;
    private final Restartable<Database> database;
    private final Restartable<Broker> broker;
    private final Restartable<MessageCentre> centre;

    private Backends(Settings settings, DataFolder folder, Map<String, String> databaseConfig, Steps steps)
            throws InterruptedException {
        this.settings = settings;
        this.folder = folder;
        this.databaseConfig = databaseConfig;
        this.steps = steps;
        Ports ports = settings.ports();
        secrets = Secrets.open(folder.path("secrets.properties"), settings.passwords());
        database = steps.start(
                "PostgreSQL on port " + ports.postgres(),
                () -> new Restartable<>(this::newDatabase, Database::close),
                Restartable::stop);
        broker = steps.start(
                "the broker on port " + ports.artemis(),
                () -> new Restartable<>(this::newBroker, Broker::close),
                Restartable::stop);
        mail = steps.start(
                "the mail server on ports " + ports.smtp() + " (SMTP) and " + ports.imap() + " (IMAP)",
                () -> MailServer.start(folder.path("mail"), ports.smtp(), ports.imap()),
                MailServer::close);
        centre = steps.start(
                "the message centre on port " + ports.smpp(),
                () -> new Restartable<>(this::newCentre, MessageCentre::close),
                Restartable::stop);
    }

    /**
     * Takes the data folder, and starts all of them on it. They stop when this JVM ends, if they are not closed before.
     *
     * @param databaseConfig settings of PostgreSQL, by name; usually none
     * @throws StartRefused when one does not start; those before it are stopped
     * @throws InterruptedException when interrupted; as above
     */
    public static Backends start(Settings settings, Map<String, String> databaseConfig, Progress progress)
            throws InterruptedException {
        Steps steps = new Steps(progress);
        steps.closeLater(new ExitHook("backends-stop", steps::close), ExitHook::close);
        try {
            return start(settings, openFolder(settings, steps), databaseConfig, steps);
        } catch (RuntimeException | InterruptedException e) {
            steps.close();
            throw e;
        }
    }

    static DataFolder openFolder(Settings settings, Steps steps) {
        return steps.closeLater(DataFolder.open(settings.data()), DataFolder::close);
    }

    /** On steps of the caller, who closes them. */
    static Backends start(Settings settings, DataFolder folder, Map<String, String> databaseConfig, Steps steps)
            throws InterruptedException {
        PayaraMicro.endLeftover(folder.path("payara"));
        Database.endLeftover(folder);
        settings.ports().requireFree();
        return new Backends(settings, folder, databaseConfig, steps);
    }

    /** The database as it is now. */
    public Database database() {
        return database.current();
    }

    /** The broker as it is now. */
    public Broker broker() {
        return broker.current();
    }

    /** The mail server. */
    public MailServer mail() {
        return mail;
    }

    /** The message centre as it is now. */
    public MessageCentre messageCentre() {
        return centre.current();
    }

    /** The passwords. */
    public Secrets secrets() {
        return secrets;
    }

    /** The folder that keeps their data. */
    public DataFolder folder() {
        return folder;
    }

    /** Stops the database, if it runs. */
    public void stopDatabase() {
        database.stop();
    }

    /** Starts the database again, on the same data and port, if it is stopped. */
    public void startDatabase() {
        database.start();
    }

    /** Stops the broker, if it runs. */
    public void stopBroker() {
        broker.stop();
    }

    /** Starts the broker again, on the same journal and port, if it is stopped. */
    public void startBroker() {
        broker.start();
    }

    /** Stops the message centre, if it runs. */
    public void stopMessageCentre() {
        centre.stop();
    }

    /** Starts the message centre again, on the same files and port, if it is stopped. */
    public void startMessageCentre() {
        centre.start();
    }

    /**
     * The environment variables of a Payara that runs the application on these backends.
     *
     * @param httpPort where people reach that Payara
     */
    public Map<String, String> environment(int httpPort) {
        return ServerEnvironment.of(database(), broker(), mail, messageCentre(), secrets)
                .with("thermae.mail.from", "no-reply@thermae.localhost")
                .with("thermae.public-url", "http://localhost:" + httpPort)
                .with("thermae.domain", "localhost")
                .with("thermae.bootstrap.file", folder.path(FirstLogIn.FILE))
                .with("thermae.super-admin.email", settings.superAdminEmail())
                .with("thermae.demo", settings.demo())
                .with("thermae.demo.password", secrets.get(Secret.DEMO))
                .with(settings.application())
                .variables();
    }

    /** Stops all of them, and gives the data folder up. */
    @Override
    public void close() {
        steps.close();
    }

    private Database newDatabase() {
        return Database.start(folder, settings.ports().postgres(), secrets, databaseConfig);
    }

    private MessageCentre newCentre() {
        return MessageCentre.start(folder.path("sms"), settings.ports().smpp());
    }

    private Broker newBroker() {
        return Broker.start(folder.path("artemis"), settings.ports().artemis(), secrets.get(Secret.ARTEMIS));
    }
}
