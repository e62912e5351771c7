package io.thermae.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstLogInTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void isShownOnce() throws IOException {
        Path file = Files.writeString(folder.resolve(FirstLogIn.FILE), "email=root@example.com\npassword=a=b\\c\n");

        assertThat(FirstLogIn.take(file)).contains(new FirstLogIn("root@example.com", "a=b\\c"));
        assertThat(FirstLogIn.take(file)).isEmpty();
        assertThat(file).doesNotExist();
    }
}
