package org.dirigent.routing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dirigent.routing.wire.Format;
import org.junit.jupiter.api.Test;

/// The same commands give the same facts, on any machine and in any year. These rules keep out what
/// would break that; there are no exceptions, for an incident must replay at a desk.
class PurityTest {

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.dirigent.routing");

  @Test
  void the_engine_stands_on_the_jdk_alone() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("org.dirigent.routing..", "java..", "org.jspecify.."))
        .because(
            "the same jar runs live, in the simulator and in replay; what it needs from outside,"
                + " the host brings in by command")
        .check(ENGINE);
  }

  @Test
  void time_comes_in_through_the_door() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.time.."))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .because("a replay would read another clock; take the Tick that is handed over")
        .check(ENGINE);
  }

  @Test
  void chance_stays_outside() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.util.random..", "java.security.."))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, UUID.class)
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(System.class, "identityHashCode", Object.class)
        .because("ties are broken by what is in the state, the lowest id in the end")
        .check(ENGINE);
  }

  @Test
  void one_thread_drives_the_engine_and_it_knows_no_other() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.util.concurrent.."))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, ThreadLocal.class)
        .because("the host owns the one writer; waiting and locking are its business")
        .check(ENGINE);
  }

  @Test
  void nothing_is_read_or_written_but_what_is_handed_over() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net.."))
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .because("settings come in as commands, bytes go out to whoever keeps the log")
        .check(ENGINE);
  }

  @Test
  void everything_is_gone_through_in_an_order_of_its_own() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.HashMap")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.HashSet")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(IdentityHashMap.class)
        .orShould()
        .callMethodWhere(describe("copies a map or a set in any order", PurityTest::isUnordered))
        .orShould()
        .callMethod(Collectors.class, "toSet")
        .because(
            "their order differs from run to run and a decision might follow it; take a List, a"
                + " LinkedHashMap, a TreeMap or ById.sorted")
        .check(ENGINE);
  }

  private static boolean isUnordered(JavaMethodCall call) {
    return call.getName().matches("of|ofEntries|copyOf")
        && (call.getTargetOwner().isEquivalentTo(Map.class)
            || call.getTargetOwner().isEquivalentTo(Set.class));
  }

  @Test
  void whoever_decides_changes_nothing() {
    noClasses()
        .that()
        .resideInAPackage("org.dirigent.routing.decide..")
        .should()
        .callMethod("org.dirigent.routing.state.State", "apply", RoutingEvent.class.getName())
        .because(
            "facts are applied in one place, RoutingEngine; nothing else in the state package that"
                + " changes anything is visible from outside, keep it so")
        .check(ENGINE);
  }

  @Test
  void the_state_knows_nothing_of_decisions() {
    noClasses()
        .that()
        .resideInAPackage("org.dirigent.routing.state..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.dirigent.routing.decide.."))
        .because("replaying facts must never decide anything anew")
        .check(ENGINE);
  }

  @Test
  void what_is_public_inside_is_final() {
    classes()
        .that()
        .arePublic()
        .and(not(resideInAnyPackage("org.dirigent.routing")))
        .and()
        .areNotInterfaces()
        .and()
        .doNotHaveSimpleName("Timer")
        .should()
        .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
        .because("nobody outside extends the engine; Timer is sealed instead")
        .check(ENGINE);
  }

  @Test
  void every_event_and_command_has_a_number_on_the_wire() {
    String written = requireNonNull(Format.CURRENT.definitions().get("RoutingEvent"));
    assertThat(List.of(written.split(" \\| ")))
        .containsAll(
            ENGINE.stream()
                .filter(type -> type.isAssignableTo(RoutingEvent.class) && type.isRecord())
                .map(type -> type.getName().replaceFirst("^.*\\.", "").replace('$', '.'))
                .toList());
  }
}
