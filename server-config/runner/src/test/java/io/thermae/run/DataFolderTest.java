package io.thermae.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path parent = Path.of("");

    @Test
    void makesAFolderForItsOwnerAlone() throws IOException {
        Path root = parent.resolve("a/b");

        try (DataFolder folder = DataFolder.open(root, 18)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())))
                    .isEqualTo("rwx------");
            assertThat(folder.path("version")).hasContent("format=1\npostgres=18\n");
        }
    }

    @Test
    void belongsToOneRunAtATime() {
        Path root = parent.resolve("data");
        try (DataFolder first = DataFolder.open(root, 18)) {
            assertThatThrownBy(() -> DataFolder.open(first.root(), 18))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("Another run uses the data folder " + root)
                    .hasMessageContaining("thermae.data");
        }

        DataFolder.open(root, 18).close();
    }

    @Test
    void refusesDataOfAnotherPostgres() {
        Path root = parent.resolve("data");
        DataFolder.open(root, 18).close();

        assertThatThrownBy(() -> DataFolder.open(root, 19))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("another version (data format 1, PostgreSQL 18; this program has 1 and 19)");
        DataFolder.open(root, 18).close();
    }

    @Test
    void refusesDataOfAnotherFormat() throws IOException {
        Path root = parent.resolve("data");
        DataFolder.open(root, 18).close();
        Files.writeString(root.resolve("version"), "format=2\npostgres=18\n");

        assertThatThrownBy(() -> DataFolder.open(root, 18))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("data format 2");
    }

    @Test
    void leavesAStrangersFolderAlone() throws IOException {
        Path strangers = Files.createDirectory(parent.resolve("photos"));
        Files.writeString(strangers.resolve("cat.jpg"), "miaow");

        assertThatThrownBy(() -> DataFolder.open(strangers, 18))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is not a data folder of Thermae");
    }

    @Test
    void saysWhenItCannotBeWritten() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "not a folder");

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data"), 18))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("Cannot write into the data folder");
    }

    @Test
    void knowsWhichPostgresTheBuildBrings() {
        assertThat(EmbeddedVersion.postgresMajor()).isBetween(15, 30);
    }
}
