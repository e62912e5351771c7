package io.thermae.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What spa.ear holds, and what it leaves to the server. */
class EnterpriseArchiveTest {

    private static final Set<String> MODULES = Set.of(
            "tenancy-ejb.jar",
            "booking-ejb.jar",
            "finance-ejb.jar",
            "engagement-ejb.jar",
            "jms-consumers.jar",
            "web-api.war");

    /** Names of the classes, by the archives in the EAR that hold them. */
    private static final Map<String, List<String>> HOLDERS_OF_CLASSES = new TreeMap<>();

    /** The EAR's own entries. */
    private static final Set<String> ENTRIES = new TreeSet<>();

    private static String descriptor = "";

    @BeforeAll
    static void open() throws IOException {
        try (InputStream in = Files.newInputStream(Shipped.ear());
                ZipInputStream ear = new ZipInputStream(in)) {
            for (ZipEntry entry = ear.getNextEntry(); entry != null; entry = ear.getNextEntry()) {
                ENTRIES.add(entry.getName());
                byte[] content = ear.readAllBytes();
                if (entry.getName().equals("META-INF/application.xml")) {
                    descriptor = new String(content, StandardCharsets.UTF_8);
                } else if (isArchive(entry.getName())) {
                    collect(entry.getName(), content);
                }
            }
        }
    }

    private static void collect(String archive, byte[] content) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (isArchive(name)) {
                    collect(archive + "!" + name, zip.readAllBytes());
                } else if (name.endsWith(".class")
                        && !name.endsWith("module-info.class")
                        && !name.startsWith("META-INF/versions/")) {
                    HOLDERS_OF_CLASSES
                            .computeIfAbsent(name.replaceFirst("^WEB-INF/classes/", ""), any -> new ArrayList<>())
                            .add(archive);
                }
            }
        }
    }

    private static boolean isArchive(String name) {
        return name.endsWith(".jar") || name.endsWith(".war") || name.endsWith(".rar");
    }

    @Test
    void everyClassIsThereOnce() {
        assertThat(HOLDERS_OF_CLASSES)
                .isNotEmpty()
                .allSatisfy((name, archives) -> assertThat(archives).as(name).hasSize(1));
    }

    @Test
    void theModulesAreAtTheRootAndHaveNoVersionInTheirNames() {
        assertThat(ENTRIES.stream().filter(name -> isArchive(name) && !name.contains("/")))
                .containsExactlyInAnyOrderElementsOf(MODULES);
        assertThat(MODULES).allSatisfy(module -> assertThat(descriptor).contains(">" + module + "<"));
    }

    @Test
    void thereIsOneWebModuleAtTheRootOfTheServer() {
        assertThat(ENTRIES.stream().filter(name -> name.endsWith(".war"))).containsExactly("web-api.war");
        assertThat(descriptor.split("<web>", -1)).hasSize(2);
        assertThat(descriptor).contains("<context-root>/</context-root>");
    }

    @Test
    void theWebModuleBringsNoOtherModuleAlong() {
        assertThat(HOLDERS_OF_CLASSES)
                .anySatisfy((name, archives) -> assertThat(name).startsWith("io/thermae/"));
        assertThat(HOLDERS_OF_CLASSES.entrySet())
                .filteredOn(entry -> entry.getKey().startsWith("io/thermae/"))
                .flatMap(Map.Entry::getValue)
                .noneMatch(archive -> archive.contains("!"));
    }

    @Test
    void whatTheServerHasIsNotShipped() {
        assertThat(HOLDERS_OF_CLASSES.keySet())
                .noneMatch(name -> name.startsWith("jakarta/")
                        || name.startsWith("javax/")
                        || name.startsWith("org/eclipse/microprofile/")
                        || name.startsWith("org/postgresql/")
                        || name.startsWith("org/apache/activemq/"));
    }

    @Test
    void nothingForTestsIsShipped() {
        assertThat(HOLDERS_OF_CLASSES.keySet())
                .noneMatch(name -> name.startsWith("org/junit/")
                        || name.startsWith("org/assertj/")
                        || name.startsWith("com/icegreen/")
                        || name.startsWith("io/thermae/it/")
                        || name.startsWith("io/thermae/run/")
                        || name.endsWith("Test.class"));
    }
}
