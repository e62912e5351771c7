package io.thermae.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One clock, exact money, and SQL whose values are parameters. */
class TimeMoneyAndSqlTest {

    /** Where time comes from: the application's clock, and the true time of tokens. */
    private static final Set<String> SOURCES_OF_TIME = Set.of(
            "io.thermae.kernel.SystemClock",
            "io.thermae.engagement.live.LiveStreams",
            "io.thermae.tenancy.oidc.TokenVerifier",
            "io.thermae.tenancy.platform.VapidKey",
            "io.thermae.tenancy.secondfactor.SecondFactor",
            "io.thermae.tenancy.session.AccessTokens");

    /** Where a library or JDBC itself asks for a type of java.util.Date's time. */
    private static final Set<String> AT_THE_BORDER_OF_A_LIBRARY = Set.of(
            "io.thermae.kernel.InstantColumn",
            "io.thermae.booking.recurrence.Occurrences",
            "io.thermae.booking.external.DescribedClock",
            "io.thermae.booking.external.RuleStarts",
            "io.thermae.tenancy.session.AccessTokens",
            "io.thermae.engagement.smtp.OutgoingMail",
            "io.thermae.engagement.calendar.CalendarFile",
            "io.thermae.engagement.calendar.RulesTimeZone");

    private static final DescribedPredicate<JavaClass> BEFORE_JAVA_TIME =
            describe("of java.util.Date's time", type -> Set.of(
                            "java.util.Date",
                            "java.util.Calendar",
                            "java.util.GregorianCalendar",
                            "java.util.TimeZone",
                            "java.sql.Date",
                            "java.sql.Time",
                            "java.sql.Timestamp",
                            "java.text.DateFormat",
                            "java.text.SimpleDateFormat")
                    .contains(type.getName()));

    private static final DescribedPredicate<JavaClass> INEXACT =
            describe("inexact numbers", type -> List.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(type.getBaseComponentType().getName()));

    @Test
    void timeIsAskedOfTheClock() {
        noClasses()
                .that(areNot(SOURCES_OF_TIME))
                .should()
                .callMethodWhere(describe("a source of time of its own", call -> asksTheSystem(call.getTarget())))
                .orShould()
                .callConstructor(java.util.Date.class)
                .check(Shipped.CLASSES);
    }

    @Test
    void instantsAndWallTimesAreThoseOfJavaTime() {
        noClasses()
                .that(areNot(AT_THE_BORDER_OF_A_LIBRARY))
                .should()
                .dependOnClassesThat(BEFORE_JAVA_TIME)
                .check(Shipped.CLASSES);
    }

    @Test
    void moneyIsExact() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(
                        "io.thermae.kernel..", "io.thermae.tenancy..", "io.thermae.finance..", "io.thermae.booking..")
                .should()
                .haveRawType(INEXACT)
                .check(Shipped.CLASSES);
        noCodeUnits()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(
                        "io.thermae.kernel..", "io.thermae.tenancy..", "io.thermae.finance..", "io.thermae.booking..")
                .should(takeOrGive(INEXACT))
                .check(Shipped.CLASSES);
    }

    @Test
    void statementsArePreparedInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.thermae.kernel.Sql")
                .should()
                .callMethodWhere(describe(
                        "a statement of its own",
                        call -> call.getTargetOwner().isAssignableTo(Connection.class)
                                && call.getName().matches("prepare(Statement|Call)|createStatement")))
                .check(Shipped.CLASSES);
    }

    @Test
    void noStatementIsRunWithoutParameters() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "a statement as text",
                        call -> call.getTargetOwner().isAssignableTo(Statement.class)
                                && call.getName().startsWith("execute")
                                && !call.getTarget().getRawParameterTypes().isEmpty()))
                .check(Shipped.CLASSES);
    }

    @Test
    void constantsAreConstant() {
        fields().that().areStatic().and().areNotPrivate().should().beFinal().check(Shipped.CLASSES);
    }

    private static boolean asksTheSystem(CodeUnitCallTarget target) {
        String owner = target.getOwner().getName();
        List<JavaClass> parameters = target.getRawParameterTypes();
        boolean withClock = parameters.stream().anyMatch(assignableTo(Clock.class));
        return owner.startsWith("java.time.") && target.getName().equals("now") && !withClock
                || owner.equals(Clock.class.getName()) && target.getName().startsWith("system")
                || owner.equals(Clock.class.getName()) && target.getName().startsWith("tick") && !withClock
                || owner.equals(InstantSource.class.getName())
                        && target.getName().equals("system")
                || owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
    }

    private static DescribedPredicate<JavaClass> areNot(Set<String> names) {
        return describe("are not " + names, type -> names.stream().noneMatch(name -> isOrIsIn(type, name)));
    }

    private static boolean isOrIsIn(JavaClass type, String name) {
        return type.getName().equals(name) || type.getName().startsWith(name + "$");
    }

    private static ArchCondition<JavaCodeUnit> takeOrGive(DescribedPredicate<JavaClass> types) {
        return new ArchCondition<>("take or give " + types.getDescription()) {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean found = types.test(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(types);
                events.add(new SimpleConditionEvent(unit, found, unit.getFullName()));
            }
        };
    }
}
