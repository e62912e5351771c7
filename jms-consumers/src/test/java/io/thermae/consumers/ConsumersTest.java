package io.thermae.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Queues;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsumersTest {

    @Test
    void each_queue_has_one_consumer() throws Exception {
        assertThat(consumers().stream().map(consumer -> said(consumer, "destination")))
                .containsExactlyInAnyOrderElementsOf(Queues.ALL);
        assertThat(Queues.ALL).isSorted();
    }

    @Test
    void each_has_a_number_of_its_own_that_is_configured() throws Exception {
        assertThat(consumers().stream().map(consumer -> said(consumer, "maxSession")))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("\\$\\{MPCONFIG=thermae\\.consumers\\.[a-z]+:[1-9]}"));
    }

    private static String said(Class<?> consumer, String name) {
        return Stream.of(Objects.requireNonNull(consumer.getAnnotation(MessageDriven.class))
                        .activationConfig())
                .filter(property -> property.propertyName().equals(name))
                .map(ActivationConfigProperty::propertyValue)
                .findFirst()
                .orElseThrow();
    }

    /** All that lie beside the first one. */
    private static List<Class<?>> consumers() throws IOException, URISyntaxException, ClassNotFoundException {
        Path folder = Path.of(Objects.requireNonNull(EmailConsumer.class.getResource("EmailConsumer.class"))
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(Objects.requireNonNull(folder))) {
            List<Class<?>> found = new ArrayList<>();
            for (String file : files.map(path -> path.getFileName().toString()).toList()) {
                if (file.endsWith("Consumer.class")) {
                    found.add(Class.forName(EmailConsumer.class.getPackageName() + "." + file.replace(".class", "")));
                }
            }
            assertThat(found).contains(EmailConsumer.class);
            return found;
        }
    }
}
