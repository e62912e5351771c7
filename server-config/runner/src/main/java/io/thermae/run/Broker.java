package io.thermae.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.jspecify.annotations.Nullable;

/**
 * An Artemis broker on the loopback interface, with its journal on disk. It has the application's queues and no other:
 * a client that misspells a queue's name gets an error, not a new queue.
 *
 * <p>A message that fails is delivered again after 1, 2, 4 ... seconds, at most ten minutes apart, for a day; then it goes
 * to the dead letters of its queue ({@code DLQ.<queue>}). A queue that holds as much as it may refuses more.
 */
public final class Broker implements AutoCloseable {
    /** The user as whom the application logs in. */
    public static final String USER = "thermae";
    /** Every queue of the application. */
    public static final List<String> QUEUES = List.of(
            "analytics",
            "engagement.events",
            "engagement.webhooks",
            "notifications.bulk",
            "notifications.email",
            "notifications.push",
            "notifications.reminders",
            "notifications.sms");
    /** The address of all dead letters; the queue {@code DLQ.<queue>} on it has those of one queue. */
    public static final String DEAD_LETTERS = "DLQ";

    /** The addresses of the queues; those of dead letters have no bound, since what is laid aside must find a place. */
    static final List<String> OURS = List.of("analytics", "engagement.#", "notifications.#");

    /** Of each address: ten thousand events about. All of them together are less than half of a small broker's memory. */
    private static final long MOST_BYTES = 24L * 1024 * 1024;

    private static final String ROLE = "application";
    private static final int REMEMBERED_IDS = 20_000;

    /** Visits are in order by themselves; of each the broker would remember for ever who has it. So some share a place. */
    private static final int GROUP_BUCKETS = 1024;

    private final EmbeddedActiveMQ server;
    private final int port;
    private final boolean tls;

    private Broker(EmbeddedActiveMQ server, int port, boolean tls) {
        this.server = server;
        this.port = port;
        this.tls = tls;
    }

    /**
     * What it shows to those who want to know that it is the broker.
     *
     * @param keyStore PKCS #12, with its key and its certificate
     */
    public record Identity(Path keyStore, String password) {}

    /**
     * Starts it; messages of an earlier run are there again.
     *
     * @param journal the folder of its journal
     * @param port where it listens
     * @param password of its one user
     * @throws StartRefused when it does not start
     */
    public static Broker start(Path journal, int port, String password) {
        return start(journal, port, password, null);
    }

    /**
     * Starts it, and speaks TLS only.
     *
     * @param identity null for no TLS
     * @throws StartRefused when it does not start
     */
    public static Broker start(Path journal, int port, String password, @Nullable Identity identity) {
        EmbeddedActiveMQ server = new EmbeddedActiveMQ();
        server.setSecurityManager(security(password));
        server.setConfiguration(configuration(PrivateFiles.folder(journal), port, identity));
        Broker broker = new Broker(server, port, identity != null);
        try {
            server.start();
            if (!server.getActiveMQServer().isActive()) {
                throw new IllegalStateException("its journal or its port is in use");
            }
            return broker;
        } catch (Exception e) {
            broker.close();
            throw new StartRefused("The broker does not start: " + e.getMessage() + ".", e);
        }
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Whether it speaks TLS only. */
    public boolean isTls() {
        return tls;
    }

    /**
     * How many messages a queue holds, those in delivery included.
     *
     * @param queue a name of {@link #QUEUES}, or that of its dead letters
     */
    public long messages(String queue) {
        return find(queue).getMessageCount();
    }

    /**
     * How many take messages from a queue at the same time.
     *
     * @param queue a name of {@link #QUEUES}
     */
    public int consumers(String queue) {
        return find(queue).getConsumerCount();
    }

    private Queue find(String queue) {
        Queue found = server.getActiveMQServer().locateQueue(SimpleString.of(queue));
        if (found == null) {
            throw new IllegalArgumentException("No queue " + queue);
        }
        return found;
    }

    /**
     * From now on, until it stops, messages of a queue are laid aside after so many deliveries: as an operator sets it.
     *
     * @param queue a name of {@link #QUEUES}
     */
    public void layAsideAfter(String queue, int deliveries) {
        server.getActiveMQServer()
                .getAddressSettingsRepository()
                .addMatch(queue, addressSettings().setMaxDeliveryAttempts(deliveries));
    }

    /**
     * From now on, until it stops, a queue takes nothing while it holds so many bytes: as an operator sets it.
     *
     * @param queue a name of {@link #QUEUES}
     */
    public void fullAt(String queue, long bytes) {
        server.getActiveMQServer().getAddressSettingsRepository().addMatch(queue, room(bytes));
    }

    /** Takes {@link #layAsideAfter} and {@link #fullAt} back. */
    public void asUsual(String queue) {
        server.getActiveMQServer().getAddressSettingsRepository().removeMatch(queue);
        if (OURS.contains(queue)) {
            server.getActiveMQServer().getAddressSettingsRepository().addMatch(queue, room(MOST_BYTES));
        }
    }

    /** Stops it; clients lose their connections, and the journal keeps what was not consumed. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The broker does not stop", e);
        }
    }

    static Configuration configuration(Path journal, int port, @Nullable Identity identity) {
        Configuration configuration = new ConfigurationImpl()
                .setName("thermae")
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(journal.resolve("journal").toString())
                .setBindingsDirectory(journal.resolve("bindings").toString())
                .setLargeMessagesDirectory(journal.resolve("large-messages").toString())
                .setPagingDirectory(journal.resolve("paging").toString())
                .setSecurityEnabled(true)
                .setSecurityRoles(Map.of("#", Set.of(applicationRole())))
                .setIDCacheSize(REMEMBERED_IDS)
                .setPersistIDCache(true)
                // a half-full disk of a developer is no reason to block senders
                .setMaxDiskUsage(-1)
                .setJMXManagementEnabled(false)
                .addAddressSetting("#", addressSettings());
        OURS.forEach(addresses -> configuration.addAddressSetting(addresses, room(MOST_BYTES)));
        CoreAddressConfiguration deadLetters =
                new CoreAddressConfiguration().setName(DEAD_LETTERS).addRoutingType(RoutingType.ANYCAST);
        for (String queue : QUEUES) {
            configuration.addAddressConfiguration(new CoreAddressConfiguration()
                    .setName(queue)
                    .addRoutingType(RoutingType.ANYCAST)
                    .addQueueConfig(QueueConfiguration.of(queue)
                            .setAddress(queue)
                            .setRoutingType(RoutingType.ANYCAST)
                            .setDurable(true)));
            // as the broker would create it at the first dead letter; made now, an operator can look into it before
            deadLetters.addQueueConfig(QueueConfiguration.of(DEAD_LETTERS + "." + queue)
                    .setAddress(DEAD_LETTERS)
                    .setRoutingType(RoutingType.ANYCAST)
                    .setFilterString("_AMQ_ORIG_ADDRESS = '" + queue + "'")
                    .setDurable(true));
        }
        configuration.addAddressConfiguration(deadLetters);
        try {
            configuration.addAcceptorConfiguration(
                    "loopback", "tcp://127.0.0.1:" + port + "?protocols=CORE" + tls(identity));
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
        return configuration;
    }

    private static String tls(@Nullable Identity identity) {
        return identity == null
                ? ""
                : ";sslEnabled=true;keyStoreType=PKCS12;keyStorePath=" + identity.keyStore() + ";keyStorePassword="
                        + identity.password();
    }

    private static AddressSettings addressSettings() {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
                .setAutoCreateDeadLetterResources(true)
                .setDeadLetterQueuePrefix(SimpleString.of(DEAD_LETTERS + "."))
                .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setMaxDeliveryAttempts(Redelivery.FOR_A_DAY.deliveries())
                .setRedeliveryDelay(Redelivery.FOR_A_DAY.first().toMillis())
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(Redelivery.FOR_A_DAY.longest().toMillis())
                .setDefaultGroupBuckets(GROUP_BUCKETS)
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false);
    }

    /** Who sends to an address that is full is told so at once: what does not fit stays with the sender, not on the broker's disk. */
    private static AddressSettings room(long bytes) {
        return new AddressSettings().setMaxSizeBytes(bytes).setAddressFullMessagePolicy(AddressFullMessagePolicy.FAIL);
    }

    private static ActiveMQJAASSecurityManager security(String password) {
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(USER, password);
        users.addRole(USER, ROLE);
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
    }

    /** Sends, receives and looks; creates and administers nothing. */
    private static Role applicationRole() {
        return new Role(ROLE, true, true, false, false, false, false, false, true, false, false, false, false);
    }
}
