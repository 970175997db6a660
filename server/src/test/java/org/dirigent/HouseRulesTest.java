package org.dirigent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The rules of the house that a machine can check. Each failure says what is wrong, why it matters
 * and what to do; an exception is made here, in the open, with its reason.
 */
class HouseRulesTest {

  /** From the bottom up; a module uses only those before it (ARCHITECTURE.md, section 3). */
  private static final List<String> MODULES =
      List.of(
          "platform",
          "customer",
          "workforce",
          "knowledge",
          "conversation",
          "rules",
          "dispatch",
          "outreach",
          "journey",
          "insight",
          "desk",
          "admin",
          "demo");

  /** Maven modules beside the server; the build itself says who sees them. */
  private static final Set<String> OUTSIDE = Set.of("routing", "channel", "simulation", "testkit");

  /**
   * Where a clock or dice may be made: {@code platform.ids} is the door for everybody else; the
   * database is started before there is a door.
   */
  private static final String[] DOORS = {
    "org.dirigent.platform.ids..", "org.dirigent.platform.database.."
  };

  private static final String BANNED_ENDINGS =
      ".*(Impl|Manager|Utils?|Helper|Common|Base|Processor)";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.dirigent");

  @Test
  void names_say_what_a_type_is() {
    noClasses()
        .that()
        .areTopLevelClasses()
        .should()
        .haveNameMatching(BANNED_ENDINGS)
        .because(
            "such an ending means that the idea is not found yet. Ask what the type is in the words"
                + " of ARCHITECTURE.md section 2, and name an implementation by its difference:"
                + " PostgresConversations, RememberedConversations")
        .check(HOUSE);
  }

  @Test
  void collaborators_come_in_by_the_constructor() {
    noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .because(
            "a field that is filled in later cannot be final, and a test cannot make the object"
                + " without Spring. Take it as a constructor parameter")
        .check(HOUSE);
  }

  @Test
  void time_comes_in_through_the_door() {
    noClasses()
        .that()
        .resideOutsideOfPackages(DOORS)
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because(
            "a test must be able to move hours in microseconds and an incident to replay. Take the"
                + " java.time.InstantSource bean (System.nanoTime is fine for measuring)")
        .check(HOUSE);
  }

  @Test
  void chance_and_ids_come_in_through_the_door() {
    noClasses()
        .that()
        .resideOutsideOfPackages(DOORS)
        .should()
        .callConstructor(Random.class)
        .orShould()
        .callConstructor(SecureRandom.class)
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(ThreadLocalRandom.class, "current")
        .orShould()
        .callMethod(Math.class, "random")
        .because(
            "a test must be able to repeat what happened. Take the RandomGenerator bean; for ids"
                + " the IdSource, for tokens Secrets.token()")
        .check(HOUSE);
  }

  @Test
  void a_module_uses_only_modules_below_it() {
    Set<String> faults = new TreeSet<>();
    for (JavaClass user : HOUSE) {
      user.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(used -> !mayUse(user, used))
          .forEach(used -> faults.add(user.getName() + " uses " + used.getName()));
    }

    assertThat(faults)
        .as(
            "A module uses only rows above its own in ARCHITECTURE.md, section 3. News travels"
                + " upward as events of the lower module, an upward question through a port that"
                + " the lower module declares.")
        .isEmpty();
  }

  @Test
  void every_module_has_its_row() {
    Set<String> unknown = new TreeSet<>();
    for (JavaClass type : HOUSE) {
      String module = module(type);
      if (!module.isEmpty() && !MODULES.contains(module) && !OUTSIDE.contains(module)) {
        unknown.add(module);
      }
    }

    assertThat(unknown)
        .as("Give the module its row in ARCHITECTURE.md, section 3, and in this test.")
        .isEmpty();
  }

  @Test
  void modules_keep_their_inside_to_themselves() {
    ApplicationModules.of(DirigentApplication.class).verify();
  }

  @Test
  void only_dispatch_speaks_to_the_engine() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.dirigent.dispatch..", "org.dirigent.routing..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.dirigent.routing..")
        .because(
            "the engine's log is the only way in, and dispatch is its only writer. Ask dispatch,"
                + " or react to its events")
        .check(HOUSE);
  }

  @Test
  void only_the_language_of_rules_speaks_cel() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.dirigent.rules.language..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.cel..")
        .because(
            "what people write must outlive the library that reads it. Ask"
                + " org.dirigent.rules.language.Language")
        .check(HOUSE);
  }

  @Test
  void only_articles_know_markdown() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.dirigent.knowledge.articles..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.commonmark..")
        .because(
            "what is safe to show is decided in one place. Ask for an article as HTML or as text")
        .check(HOUSE);
  }

  @Test
  void no_feature_knows_an_adapter() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.dirigent.channel..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.dirigent.channel.*..")
        .because(
            "a channel must be replaceable. Adapters stand on the run-time path only; what a"
                + " feature needs belongs in the port, org.dirigent.channel")
        .check(HOUSE);
  }

  @Test
  void the_platform_knows_no_business_word() {
    noClasses()
        .that()
        .resideInAPackage("org.dirigent.platform..")
        .should()
        .haveSimpleNameContaining("Customer")
        .orShould()
        .haveSimpleNameContaining("Conversation")
        .orShould()
        .haveSimpleNameContaining("Segment")
        .orShould()
        .haveSimpleNameContaining("Offer")
        .orShould()
        .haveSimpleNameContaining("Queue")
        .because("what a contact centre talks about belongs into a module above the platform")
        .check(HOUSE);
  }

  private static boolean mayUse(JavaClass user, JavaClass used) {
    int own = MODULES.indexOf(module(user));
    int other = MODULES.indexOf(module(used));
    return own < 0 || other < 0 || other <= own;
  }

  /** {@code customer} for {@code org.dirigent.customer.names}; empty outside of any module. */
  private static String module(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.");
    boolean ours = parts.length > 2 && type.getPackageName().startsWith("org.dirigent.");
    return ours ? parts[2] : "";
  }
}
