package io.thermae.tenancy.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BootstrapFileTest {

    @Test
    void handsOverTheFirstLogIn(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("first-login");

        BootstrapFile.write(file, "admin@example.org", "kT7mQ2");

        assertThat(file).hasContent("email=admin@example.org\npassword=kT7mQ2\n");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its files have no modes")
    void isForTheServersUserOnly(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("first-login");

        BootstrapFile.write(file, "admin@example.org", "kT7mQ2");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void replacesAFileThatWasLeftBehind(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("first-login");
        Files.writeString(file, "something much longer than what will be written here, open to everybody\n".repeat(3));

        BootstrapFile.write(file, "admin@example.org", "kT7mQ2");

        assertThat(file).hasContent("email=admin@example.org\npassword=kT7mQ2\n");
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }
}
