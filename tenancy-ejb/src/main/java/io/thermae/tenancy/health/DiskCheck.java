package io.thermae.tenancy.health;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.SystemCheck;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much is free where the server works and where it keeps what it needs for a while. */
@Stateless
@Local(SystemCheck.class)
@PermitAll
@CrossTenant("Looks after the platform")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DiskCheck implements SystemCheck {

    /** Below it nothing can be relied on. */
    private static final long NONE = 1;

    @Inject
    @ConfigProperty(name = "thermae.health.disk-percent", defaultValue = "10")
    int least;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public String unit() {
        return "percent free";
    }

    @Override
    public Finding look() {
        long free =
                LongStream.of(free("user.dir"), free("java.io.tmpdir")).min().getAsLong();
        return new Finding(status(free, least), free);
    }

    static Status status(long free, int least) {
        if (free < NONE) {
            return Status.DOWN;
        }
        return free < least ? Status.DEGRADED : Status.UP;
    }

    private static long free(String property) {
        try {
            FileStore store = Files.getFileStore(Path.of(System.getProperty(property, "")));
            long all = Math.max(1, store.getTotalSpace() / 100);
            return Math.min(100, store.getUsableSpace() / all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
