package io.thermae.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Text messages as files, one for each number ({@code +77011234567.txt}), one line for each message. */
record TextFiles(Path folder) {

    /** Adds a message; digits only make a file's name. */
    synchronized void add(String number, String text) {
        Path file = file(number);
        StringBuilder lines = new StringBuilder();
        of(number).forEach(line -> lines.append(line).append('\n'));
        PrivateFiles.write(
                file, lines.append(text.replaceAll("\\R", " ")).append('\n').toString());
    }

    synchronized List<String> of(String number) {
        try {
            Path file = file(number);
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String number) {
        return folder.resolve("+" + number.replaceAll("[^0-9]", "") + ".txt");
    }
}
