package io.thermae.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrows between modules point one way, and lead to what a module has meant for others. */
class ModuleWallsTest {

    private static final DescribedPredicate<JavaClass> ENTITIES = DescribedPredicate.describe(
            "entities",
            type -> type.isAnnotatedWith(Entity.class)
                    || type.isAnnotatedWith(Embeddable.class)
                    || type.isAnnotatedWith(MappedSuperclass.class));

    @Test
    void arrowsPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.thermae..")
                .ensureAllClassesAreContainedInArchitecture()
                .layer("kernel")
                .definedBy("io.thermae.kernel..")
                .layer("tenancy")
                .definedBy("io.thermae.tenancy..")
                .layer("booking")
                .definedBy("io.thermae.booking..")
                .layer("finance")
                .definedBy("io.thermae.finance..")
                .layer("engagement")
                .definedBy("io.thermae.engagement..")
                .layer("consumers")
                .definedBy("io.thermae.consumers..")
                .layer("web")
                .definedBy("io.thermae.web..")
                .whereLayer("web")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("consumers")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("engagement")
                .mayOnlyBeAccessedByLayers("consumers", "web")
                .whereLayer("finance")
                .mayOnlyBeAccessedByLayers("engagement", "consumers", "web")
                .whereLayer("booking")
                .mayOnlyBeAccessedByLayers("finance", "engagement", "consumers", "web")
                .whereLayer("tenancy")
                .mayOnlyBeAccessedByLayers("booking", "finance", "engagement", "consumers", "web")
                .check(Shipped.CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenancy", "booking", "finance", "engagement"})
    void anotherModuleIsReachedThroughItsApiOnly(String module) {
        String all = "io.thermae." + module + "..";
        String api = "io.thermae." + module + ".api..";
        List<String> inside = Shipped.CLASSES.that(resideInAPackage(all)).stream()
                .map(JavaClass::getName)
                .toList();
        assertThat(inside).as("classes of " + module).isNotEmpty();
        noClasses()
                .that(resideOutsideOfPackage(all))
                .should()
                .dependOnClassesThat(resideInAPackage(all).and(resideOutsideOfPackage(api)))
                .check(Shipped.CLASSES);
    }

    @Test
    void whatIsForOthersHoldsNothingOfTheInside() {
        noClasses()
                .that()
                .resideInAPackage("io.thermae.*.api..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.thermae.*..")
                        .and(resideOutsideOfPackage("io.thermae.kernel.."))
                        .and(resideOutsideOfPackage("io.thermae.*.api..")))
                .check(Shipped.CLASSES);
    }

    @Test
    void entitiesStayInTheirFeature() {
        classes()
                .that(ENTITIES)
                // the kernel's embeddable is a value that every module's entities may hold
                .and(resideOutsideOfPackage("io.thermae.kernel"))
                .should(onlyBeKnownInTheirOwnPackage())
                .andShould()
                .resideOutsideOfPackage("..api..")
                .check(Shipped.CLASSES);
    }

    @Test
    void featuresOfAModuleDoNotGoInCircles() {
        SlicesRuleDefinition.slices()
                .matching("io.thermae.(*).(*)..")
                .should()
                .beFreeOfCycles()
                .check(Shipped.CLASSES);
    }

    @Test
    void entitiesKeepTheirFieldsToThemselves() {
        // a woven entity loses what another class writes into its fields
        classes().that(ENTITIES).should(haveFieldsOfTheirOwnOnly()).check(Shipped.CLASSES);
    }

    private static ArchCondition<JavaClass> onlyBeKnownInTheirOwnPackage() {
        return new ArchCondition<>("only be known in their own package") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                entity.getDirectDependenciesToSelf().stream()
                        .filter(dependency ->
                                !dependency.getOriginClass().getPackage().equals(entity.getPackage()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> haveFieldsOfTheirOwnOnly() {
        return new ArchCondition<>("have private fields only") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                String open = entity.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.PRIVATE))
                        .map(JavaMember::getFullName)
                        .collect(Collectors.joining(", "));
                events.add(new SimpleConditionEvent(entity, open.isEmpty(), "fields that are not private: " + open));
            }
        };
    }
}
