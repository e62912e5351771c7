package io.thermae.tenancy.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The file in which the first log-in is handed over: two lines, for the server's user only. */
final class BootstrapFile {

    private BootstrapFile() {}

    /** Writes it; a file left from a start that failed before it made anybody is replaced. */
    static void write(Path file, String email, String password) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(
                file,
                "email=" + email + "\npassword=" + password + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.WRITE);
    }
}
