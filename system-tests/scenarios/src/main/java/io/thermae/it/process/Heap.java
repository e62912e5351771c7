package io.thermae.it.process;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What another Java process of this machine keeps in its memory. */
final class Heap {

    /** What a node may take for a while besides, as connections to the broker do: less than what a test has wait for somebody. */
    static final long FEW_BYTES = 32 << 20;

    private static final int COLLECTIONS = 3;

    private final JMXServiceURL address;

    private Heap(JMXServiceURL address) {
        this.address = address;
    }

    /** @param pid of a process of the same user */
    static Heap of(long pid) {
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
            try {
                return new Heap(new JMXServiceURL(machine.startLocalManagementAgent()));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of what is alive: the least after some collections, since others work meanwhile. */
    @SuppressWarnings("BanJNDI") // a process that the test has started itself
    long alive() {
        try (JMXConnector connector = JMXConnectorFactory.connect(address)) {
            MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(
                    connector.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
            long least = Long.MAX_VALUE;
            for (int i = 0; i < COLLECTIONS; i++) {
                memory.gc();
                least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
            }
            return least;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
