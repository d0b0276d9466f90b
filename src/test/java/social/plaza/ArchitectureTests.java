package social.plaza;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** The habits of the code that a compiler does not know. */
class ArchitectureTests {

    private static final JavaClasses PLAZA =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("social.plaza");

    @Test
    void policiesDecideFromFactsAlone() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Policy")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "social.plaza..", "org.jspecify..")
                        .and(describe("are not repositories", type -> !type.isAssignableTo(Repository.class)))
                        .and(describe("are not clocks", type -> !type.isAssignableTo(Clock.class))))
                .check(PLAZA);
    }

    @Test
    void controllersAreKnownByTheirNameAndToNobodyElse() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Controller")
                .andShould()
                .resideInAPackage("..web..")
                .check(PLAZA);
    }

    @Test
    void entitiesStayOutOfSightOfPages() {
        noClasses()
                .that()
                .resideInAPackage("social.plaza.*.web..")
                .should()
                .dependOnClassesThat(annotatedWith(Entity.class))
                .check(PLAZA);
    }

    @Test
    void entitiesChangeByWhatHappensToThem() {
        methods()
                .that()
                .areDeclaredInClassesThat(annotatedWith(Entity.class))
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(PLAZA);
    }

    @Test
    void repositoriesAreTheirModulesOwn() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .check(PLAZA);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("social.plaza.web")
                .and()
                .areNotAssignableTo(Clock.class)
                .should()
                .callCodeUnitWhere(target(describe("tells the machine's own time", ArchitectureTests::tellsTime)))
                .check(PLAZA);
    }

    @Test
    void collaboratorsComeThroughTheConstructor() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(PLAZA);
        methods().should().notBeAnnotatedWith(Autowired.class).check(PLAZA);
    }

    @Test
    void onlyTheWebKnowsOfNotifications() {
        noClasses()
                .that()
                .resideOutsideOfPackages("social.plaza.notification..", "social.plaza.web..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("social.plaza.notification..", "social.plaza.insights.."))
                .check(PLAZA);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*\\w(Manager|Helper|Utils?|Impl|Processor|Data|Info|Dto|DTO|Entity)")
                .check(PLAZA);
    }

    private static boolean tellsTime(CodeUnitCallTarget called) {
        var owner = called.getOwner();
        var now = called.getName().equals("now")
                && owner.isAssignableTo(Temporal.class)
                && called.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        var system = called.getName().equals("currentTimeMillis") && owner.isEquivalentTo(System.class);
        var clock = called.getName().startsWith("system") && owner.isEquivalentTo(Clock.class);
        return now || system || clock;
    }
}
