package muster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where things go, and which way dependencies point. */
class ShapeTest {
  private static final JavaClasses MUSTER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("muster");

  private static void holds(ArchRule rule) {
    rule.check(MUSTER);
  }

  /** Its classes know Java, each other, and the packages named here. */
  private static ArchRule knowsOnly(String own, String... others) {
    return classes()
        .that()
        .resideInAPackage(own)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(Stream.of("java..", own), Stream.of(others)).toArray(String[]::new));
  }

  @Test
  void incidentKnowsOnlyJava() {
    holds(knowsOnly("muster.incident..").because("what an incident is must outlive every library"));
  }

  @Test
  void playbookKnowsIncidents() {
    holds(
        knowsOnly("muster.playbook..", "muster.incident..", "muster.scenario..")
            .because("the playbook is data and pure functions"));
  }

  @Test
  void scenariosKnowIncidents() {
    holds(
        knowsOnly("muster.scenario..", "muster.incident..")
            .because("a scenario is data, for a drill in Slack and for one on this machine"));
  }

  @Test
  void commandsDecideAndNeverAct() {
    holds(
        knowsOnly(
                "muster.command..",
                "muster.incident..",
                "muster.playbook..",
                "muster.postmortem..",
                "muster.scenario..")
            .because("a command is handed everything it may know"));
  }

  @Test
  void postmortemsKnowIncidentsAndPlaybook() {
    holds(
        knowsOnly(
                "muster.postmortem..",
                "muster.incident..",
                "muster.playbook..",
                "org.commonmark..",
                "com.fasterxml.jackson..")
            .because("the document is a pure function of the log"));
  }

  @Test
  void debriefsKnowWhatPostmortemsKnow() {
    holds(
        knowsOnly("muster.debrief..", "muster.incident..", "muster.postmortem..")
            .because("what a drill has shown is a pure function of its log and its story"));
  }

  @Test
  void cardsAreDrawnFromState() {
    holds(
        knowsOnly(
                "muster.card..",
                "muster.incident..",
                "muster.playbook..",
                "muster.command..",
                "com.slack.api.model..",
                "com.slack.api.util.json..",
                "com.google.gson..")
            .because("what people see is a pure function of the state"));
  }

  @Test
  void rulesNeverLiveAtTheEdges() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(
                "muster.incident..",
                "muster.playbook..",
                "muster.command..",
                "muster.postmortem..",
                "muster.scenario..",
                "muster.debrief..",
                "muster.card..",
                "muster.database..",
                "muster.flow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "muster.slack..",
                "muster.web..",
                "muster.timer..",
                "muster.statuspage..",
                "muster.tracker..",
                "muster.calls..",
                "muster.config..")
            .because("Slack, Quartz and HTTP are ways in, and a rule must not depend on the way"));
  }

  @Test
  void whatIsTakenOutIsTakenOutInOnePlace() {
    holds(
        knowsOnly(
                "muster.retention..",
                "muster.incident..",
                "muster.playbook..",
                "muster.command..",
                "muster.database..",
                "muster.flow..",
                "org.jdbi.v3.core..",
                "com.fasterxml.jackson..",
                "org.slf4j..")
            .because("erasure appends and stores as every request does, and knows no way in"));
  }

  @Test
  void onlyTheDatabaseSpeaksSql() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages("muster.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.h2..", "org.postgresql..", "org.flywaydb..", "com.zaxxer..")
            .because("one class per table is where SQL is read and changed"));
  }

  @Test
  void metersKnowNothingOfIncidents() {
    holds(
        knowsOnly("muster.meters..", "io.micrometer..")
            .because("what is measured must hold nothing of what anybody said"));
  }

  @Test
  void onlyTheMetersKnowMicrometer() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages("muster.meters..", "muster.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micrometer..")
            .because("every name of a meter stands in one place"));
  }

  @Test
  void onlyTheTimerKnowsQuartz() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("muster.timer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.quartz..")
            .because("Quartz wakes Muster and decides nothing"));
  }

  @Test
  void statusPagesKnowOnlyWhatIsPublic() {
    holds(
        knowsOnly(
                "muster.statuspage..",
                "muster.incident..",
                "muster.playbook..",
                "muster.flow..",
                "muster.calls..",
                "com.fasterxml.jackson..",
                "com.sun.net.httpserver..",
                "org.slf4j..")
            .because("what customers read is drawn from what is handed in, and nothing else"));
  }

  @Test
  void trackersAreHandedWhatTheyFile() {
    holds(
        classes()
            .that()
            .resideInAnyPackage("muster.tracker..", "muster.calls..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "muster.playbook..",
                "muster.flow..",
                "muster.calls..",
                "muster.tracker..",
                "com.fasterxml.jackson..")
            .because("what goes to a tracker is drawn from what is handed in, and nothing else"));
  }

  @Test
  void theRehearsalKnowsNothingOfIncidents() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("muster.rehearsal..")
            .should()
            .dependOnClassesThat(
                com.tngtech.archunit.base.DescribedPredicate.describe(
                    "the rest of Muster",
                    type ->
                        type.getPackageName().startsWith("muster")
                            && !type.getPackageName().startsWith("muster.rehearsal")
                            && !type.getPackageName().equals("muster.http")))
            .because("it is Slack, and Slack does not know Muster"));
  }

  @Test
  void onlyTheSlackPackageKnowsTheClient() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages("muster.slack..", "muster.card..", "muster.rehearsal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.slack..")
            .because("everything else must work without Slack"));
  }
}
