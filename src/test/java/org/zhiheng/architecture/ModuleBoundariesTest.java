package org.zhiheng.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiheng.ZhihengApplication;
import org.zhiheng.platform.web.PostedFrom;

/** The walls of the house. Each rule says why it stands; breaking one fails the build. */
class ModuleBoundariesTest {

  private static JavaClasses house;

  @BeforeAll
  static void readHouse() {
    house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.zhiheng");
  }

  @Test
  void contextsDependOnlyDownwardsAndOnlyOnPublicFaces() {
    ApplicationModules.of(ZhihengApplication.class).verify();
  }

  @Test
  void theEngineIsKnownOnlyToProcessPackagesAndTheEngineRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.zhiheng..process..", "org.zhiheng.platform.engine..", "org.zhiheng.simulation.agency..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.camunda..")
        .because("a change to a maintained fork of the engine must stay a matter of a day")
        .check(house);
  }

  @Test
  void theEnginesInternalsAreTouchedOnlyInTheEngineRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.zhiheng.platform.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.camunda.bpm.engine.impl..")
        .because("internals may change without notice; one room knows them")
        .check(house);
  }

  @Test
  void nobodyReadsTheMachinesClock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .because("the court's clock is the engine's clock; moving one must move both")
        .check(house);
  }

  @Test
  void everyFormOfOurPagesSaysWhereItStands() {
    methods()
        .that()
        .areAnnotatedWith(PostMapping.class)
        .and()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Controller.class)
        .should()
        .beAnnotatedWith(PostedFrom.class)
        .because("a refused form comes back to its page with everything typed")
        .check(house);
  }

  @Test
  void delegatesLiveInProcessPackages() {
    classes()
        .that()
        .areAssignableTo("org.camunda.bpm.engine.delegate.JavaDelegate")
        .should()
        .resideInAPackage("org.zhiheng..process..")
        .because("a process author looks for delegates there, in every context")
        .check(house);
  }

  @Test
  void controllersLiveInWebPackages() {
    classes()
        .that()
        .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
        .or()
        .areAnnotatedWith("org.springframework.stereotype.Controller")
        .should()
        .resideInAnyPackage("org.zhiheng..web..", "org.zhiheng.platform..")
        .because("the way in over HTTP is at the same place in every context")
        .check(house);
  }

  @Test
  void domainTypesAreFreeOfTheDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..persistence..", "org.zhiheng.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.springframework.data.relational..")
        .because("rows are the business of persistence")
        .check(house);
  }
}
