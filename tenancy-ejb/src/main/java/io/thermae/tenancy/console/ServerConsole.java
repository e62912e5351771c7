package io.thermae.tenancy.console;

import io.thermae.kernel.Caches;
import io.thermae.kernel.CrossTenant;
import io.thermae.tenancy.api.Broker;
import io.thermae.tenancy.api.Jobs;
import io.thermae.tenancy.broker.LaidAside;
import io.thermae.tenancy.broker.QueueDepths;
import io.thermae.tenancy.job.JobSwitch;
import io.thermae.tenancy.relay.OutboxState;
import io.thermae.tenancy.relay.Relay;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/** Registers the MBeans when the node starts, and takes them away when it stops. */
@Singleton
@Startup
@PermitAll
@CrossTenant("Shows the node and the platform, no business")
@TransactionManagement(TransactionManagementType.BEAN)
public class ServerConsole {

    private static final Logger LOG = Logger.getLogger(ServerConsole.class.getName());

    @Inject
    Caches caches;

    @Inject
    Relay relay;

    @Inject
    OutboxState outbox;

    @Inject
    QueueDepths queues;

    @Inject
    Broker broker;

    @Inject
    LaidAside laidAside;

    @Inject
    Jobs jobs;

    @Inject
    JobSwitch switches;

    @Inject
    Notes notes;

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final List<ObjectName> registered = new ArrayList<>();

    @PostConstruct
    void open() {
        register("Caches", new Caching(caches, notes), CachesMXBean.class);
        register("OutboxRelay", new Relaying(relay, outbox, notes), RelayMXBean.class);
        register("Queues", new Queueing(queues, broker, laidAside, notes), QueuesMXBean.class);
        register("Jobs", new Working(jobs, switches, notes), JobsMXBean.class);
        register("Logging", new LogLevels(notes), LoggingMXBean.class);
    }

    @PreDestroy
    void close() {
        for (ObjectName name : registered) {
            try {
                server.unregisterMBean(name);
            } catch (JMException e) {
                LOG.log(Level.FINE, e, () -> name + " is not there any more");
            }
        }
        registered.clear();
    }

    /** A console that is not there is no reason not to start. */
    private <T> void register(String type, T bean, Class<T> shown) {
        try {
            ObjectName name = new ObjectName("io.thermae:type=" + type);
            if (server.isRegistered(name)) {
                // of a deployment that could not take it away
                server.unregisterMBean(name);
            }
            server.registerMBean(new StandardMBean(bean, shown, true), name);
            registered.add(name);
        } catch (JMException e) {
            LOG.log(Level.WARNING, e, () -> "No MBean for " + type);
        }
    }
}
