package io.thermae.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import jakarta.ejb.MessageDriven;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** A name says what a thing is for. */
class NamesTest {

    private static final String SCHEMA = "org.eclipse.microprofile.openapi.annotations.media.Schema";

    @Test
    void noClassIsNamedAfterNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*\\.([A-Za-z]+(Impl|Manager|Helper|Util|Utils)|Default[A-Z]\\w*|Abstract[A-Z]\\w*)")
                .check(Shipped.CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        Set<JavaPackage> packages =
                Shipped.CLASSES.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        assertThat(packages).isNotEmpty().allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                .as(each.getName())
                .isTrue());
    }

    @Test
    void policiesAreRulesAndNothingElse() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Policy")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "org.eclipse.microprofile..", "java.sql..", "javax.sql..")
                .check(Shipped.CLASSES);
    }

    @Test
    void consumersAreTheOnlyMessageDrivenBeansAndAreNamedSo() {
        classes()
                .that()
                .areAnnotatedWith(MessageDriven.class)
                .should()
                .resideInAPackage("io.thermae.consumers..")
                .andShould()
                .haveSimpleNameEndingWith("Consumer")
                .check(Shipped.CLASSES);
    }

    @Test
    void resourcesAreNamedSo() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .andShould()
                .resideInAPackage("io.thermae.web..")
                .check(Shipped.CLASSES);
    }

    /** Of two with one name the description of the API has one, for the operations of both. */
    @Test
    void bodiesHaveNamesOfTheirOwn() {
        Map<String, List<String>> bodies = Shipped.CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("io.thermae.web"))
                .filter(type -> type.getSimpleName().endsWith("Request")
                        || type.getSimpleName().endsWith("Json"))
                .collect(Collectors.groupingBy(
                        NamesTest::described, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(bodies)
                .isNotEmpty()
                .allSatisfy((name, types) -> assertThat(types).as(name).hasSize(1));
    }

    private static String described(JavaClass type) {
        return type.tryGetAnnotationOfType(SCHEMA)
                .flatMap(schema -> schema.tryGetExplicitlyDeclaredProperty("name"))
                .map(String::valueOf)
                .orElse(type.getSimpleName());
    }
}
