package io.thermae.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whose rows a bean sees and who may call it is written on the bean. */
class EnterpriseBeansTest {

    private static final String TENANT_TRANSACTION = "io.thermae.kernel.TenantTransaction";
    private static final String CROSS_TENANT = "io.thermae.kernel.CrossTenant";
    private static final String MUTATION = "io.thermae.web.mutation.Mutation";
    private static final String ANSWER_NOT_KEPT = "io.thermae.web.mutation.AnswerNotKept";
    private static final String ASKS_WHETHER_THE_DATABASE_IS_THERE = "io.thermae.web.operations.DatabaseCheck";

    private static final DescribedPredicate<JavaClass> SESSION_BEANS = DescribedPredicate.describe(
            "session beans",
            type -> type.isAnnotatedWith(Stateless.class)
                    || type.isAnnotatedWith(Singleton.class)
                    || type.isAnnotatedWith(Stateful.class));

    private static final DescribedPredicate<JavaClass> ENTERPRISE_BEANS =
            SESSION_BEANS.or(DescribedPredicate.describe("", type -> type.isAnnotatedWith(MessageDriven.class)));

    @Test
    void everySessionBeanWorksInOneTenantOrSaysWhyNot() {
        classes()
                .that(SESSION_BEANS)
                .should(new ArchCondition<>("be either @TenantTransaction or @CrossTenant") {
                    @Override
                    public void check(JavaClass bean, ConditionEvents events) {
                        boolean holds = bean.isAnnotatedWith(TENANT_TRANSACTION) != bean.isAnnotatedWith(CROSS_TENANT);
                        events.add(new SimpleConditionEvent(bean, holds, bean.getName() + " is neither or both"));
                    }
                })
                .check(Shipped.CLASSES);
    }

    @Test
    void everyEnterpriseBeanSaysWhoMayCallIt() {
        // WildFly denies what is not annotated, Payara permits it
        classes()
                .that(ENTERPRISE_BEANS)
                .should()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(DenyAll.class)
                .check(Shipped.CLASSES);
    }

    @Test
    void nobodyCallsABeansMethodThatIsNotPublic() {
        // the compiler lets it pass within a package; the container does not
        noClasses()
                .should(new ArchCondition<>("call a method of an enterprise bean that is not public") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getMethodCallsFromSelf().stream()
                                .filter(call -> ENTERPRISE_BEANS.test(call.getTargetOwner()))
                                .filter(call -> !call.getTargetOwner().equals(type))
                                .filter(call -> !isInside(type, call.getTargetOwner()))
                                .forEach(call -> events.add(new SimpleConditionEvent(
                                        call,
                                        call.getTarget().resolveMember().stream()
                                                .anyMatch(EnterpriseBeansTest::isHidden),
                                        call.getDescription())));
                    }
                })
                .check(Shipped.CLASSES);
    }

    @Test
    void beansGiveWhatTheirProxiesCanSee() {
        // the compiler lets it pass within a package; a proxy lives in another one
        methods()
                .that()
                .arePublic()
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat(ENTERPRISE_BEANS)
                .should(new ArchCondition<>("give public types") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        JavaClass given = method.getRawReturnType().getBaseComponentType();
                        boolean holds = !given.getName().startsWith("io.thermae.")
                                || given.getModifiers().contains(JavaModifier.PUBLIC);
                        events.add(new SimpleConditionEvent(method, holds, method.getFullName()));
                    }
                })
                .check(Shipped.CLASSES);
    }

    private static boolean isInside(JavaClass type, JavaClass bean) {
        return type.getName().startsWith(bean.getName() + "$");
    }

    private static boolean isHidden(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC);
    }

    @Test
    void everyOperationOfTheApiSaysWhoMayCallIt() {
        methods()
                .that(are(operations()))
                .should(new ArchCondition<>("be annotated with @RolesAllowed or @PermitAll, as the class may be") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean holds = saysWho(method) || saysWho(method.getOwner());
                        events.add(new SimpleConditionEvent(method, holds, method.getFullName() + " does not say who"));
                    }
                })
                .check(Shipped.CLASSES);
    }

    @Test
    void everyOperationThatChangesSomethingIsOneTransactionOrSaysWhyNot() {
        methods()
                .that(are(operations()))
                .and()
                .areNotAnnotatedWith(GET.class)
                .should(new ArchCondition<>("be either a @Mutation or @AnswerNotKept") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean holds = method.isAnnotatedWith(MUTATION) != method.isAnnotatedWith(ANSWER_NOT_KEPT);
                        events.add(
                                new SimpleConditionEvent(method, holds, method.getFullName() + " is neither or both"));
                    }
                })
                .check(Shipped.CLASSES);
    }

    @Test
    void everyOperationOfManagersAndMastersSaysWhichPermissionItNeeds() {
        methods()
                .that(are(operations()))
                .should(new ArchCondition<>("say which permission they need, as the class may") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean holds = !isForStaff(method) || saysWhich(method) || saysWhich(method.getOwner());
                        events.add(new SimpleConditionEvent(
                                method,
                                holds,
                                method.getFullName() + " has no @NeedsPermission or @NeedsNoPermission"));
                    }
                })
                .check(Shipped.CLASSES);
    }

    private static boolean isForStaff(JavaMethod method) {
        return Stream.of(
                        method.tryGetAnnotationOfType(RolesAllowed.class),
                        method.getOwner().tryGetAnnotationOfType(RolesAllowed.class))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(roles -> Stream.of(roles.value()).anyMatch(Set.of("MANAGER", "MASTER")::contains))
                .isPresent();
    }

    private static boolean saysWhich(CanBeAnnotated annotated) {
        return annotated.isAnnotatedWith("io.thermae.web.security.NeedsPermission")
                || annotated.isAnnotatedWith("io.thermae.web.security.NeedsNoPermission");
    }

    @Test
    void theEdgeAndTheConsumersTouchNoRows() {
        noClasses()
                .that()
                .resideInAnyPackage("io.thermae.web..", "io.thermae.consumers..")
                .and()
                .doNotHaveFullyQualifiedName(ASKS_WHETHER_THE_DATABASE_IS_THERE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.thermae.kernel.Sql")
                .check(Shipped.CLASSES);
    }

    @Test
    void nothingIsHashedInATransaction() {
        // bcrypt takes tenths of a second, and a transaction has a connection of the pool
        noClasses()
                .that()
                .areAnnotatedWith(TENANT_TRANSACTION)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.thermae.tenancy.credentials.Passwords")
                .check(Shipped.CLASSES);
    }

    @Test
    void nobodyBorrowsAnIdentity() {
        noClasses().should().beAnnotatedWith(RunAs.class).check(Shipped.CLASSES);
    }

    @Test
    void beansAreInjectedByTypeAndUnitsByName() {
        for (JavaClass type : Shipped.CLASSES) {
            type.getFields().forEach(field -> {
                field.tryGetAnnotationOfType(EJB.class)
                        .ifPresent(ejb ->
                                require(ejb.lookup().isEmpty() && ejb.beanName().isEmpty(), field.getFullName()));
                field.tryGetAnnotationOfType(PersistenceContext.class)
                        .ifPresent(context -> require(!context.unitName().isEmpty(), field.getFullName()));
            });
        }
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw new AssertionError(field);
        }
    }

    private static DescribedPredicate<JavaMethod> operations() {
        return DescribedPredicate.describe(
                "operations of the API", method -> method.isMetaAnnotatedWith(HttpMethod.class));
    }

    private static boolean saysWho(CanBeAnnotated annotated) {
        return List.of(RolesAllowed.class, PermitAll.class).stream().anyMatch(annotated::isAnnotatedWith);
    }
}
