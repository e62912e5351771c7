package io.thermae.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The annotations admit whom the access table says; the running application is held to the same table. */
class AccessTableTest {

    private static final java.nio.file.Path TABLE =
            java.nio.file.Path.of("../scenarios/src/main/resources/io/thermae/it/access.txt");

    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    @Test
    void theAnnotationsSayWhatTheTableSays() throws IOException {
        TreeMap<String, Set<String>> table = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.strip().split("\\s+");
                table.put(
                        words[0] + " " + words[1],
                        new TreeSet<>(Arrays.asList(words).subList(2, words.length)));
            }
        }

        assertThat(annotated()).isEqualTo(table);
    }

    private static TreeMap<String, Set<String>> annotated() {
        TreeMap<String, Set<String>> operations = new TreeMap<>();
        for (JavaClass resource : Shipped.CLASSES) {
            if (resource.isAnnotatedWith(Path.class)) {
                String base = resource.getAnnotationOfType(Path.class).value();
                for (JavaMethod method : resource.getMethods()) {
                    METHODS.stream()
                            .filter(method::isAnnotatedWith)
                            .forEach(verb -> operations.put(
                                    verb.getSimpleName() + " /" + base + ownPath(method), roles(method)));
                }
            }
        }
        return operations;
    }

    private static String ownPath(JavaMethod method) {
        return method.tryGetAnnotationOfType(Path.class)
                .map(path -> "/" + path.value())
                .orElse("");
    }

    private static Set<String> roles(JavaMethod method) {
        return method.tryGetAnnotationOfType(RolesAllowed.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(RolesAllowed.class))
                .map(allowed -> (Set<String>) new TreeSet<>(Arrays.asList(allowed.value())))
                .orElseGet(() -> new TreeSet<>(Set.of("everybody")));
    }
}
