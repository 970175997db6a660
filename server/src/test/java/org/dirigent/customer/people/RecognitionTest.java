package org.dirigent.customer.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.Claim;
import org.dirigent.channel.Sender;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.CustomerLabel;
import org.dirigent.customer.Recognition;
import org.dirigent.platform.IdSource;
import org.dirigent.platform.database.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is who: decided by what is proven, never by what is said. */
@FreshDatabase
class RecognitionTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final AtomicLong NUMBERS = new AtomicLong();

  private final JdbcClient jdbc;
  private final PostgresCustomers customers;
  private String own;

  RecognitionTest(DataSource database) {
    jdbc = JdbcClient.create(database);
    IdSource ids = () -> new UUID(0x7000L | (NUMBERS.incrementAndGet() << 16), 0x8000L);
    var register = new Register(jdbc, ids);
    var addresses = new AddressBook(jdbc, ids);
    customers =
        new PostgresCustomers(
            new Recogniser(addresses, register),
            new Hearsay(jdbc, register, addresses),
            register,
            jdbc,
            ids,
            new TransactionTemplate(new JdbcTransactionManager(database)));
  }

  @BeforeEach
  void names_of_its_own() {
    own = "t" + NUMBERS.incrementAndGet() + "-";
  }

  @Test
  void the_same_browser_is_the_same_anonymous_customer() {
    Recognition first = recognise(visitor("a"));
    Recognition again = recognise(visitor("a"));

    assertThat(first.fresh()).isTrue();
    assertThat(first.anonymous()).isTrue();
    assertThat(again).isEqualTo(new Recognition(first.customer(), true, false));
    assertThat(recognise(visitor("b")).customer()).isNotEqualTo(first.customer());
  }

  @Test
  void an_anonymous_customer_is_called_by_number_until_something_better_is_known() {
    CustomerId customer = recognise(visitor("a")).customer();
    assertThat(label(customer).name()).matches("#\\d{4,}");
    recognise(visitor("a", new Claim(Claim.Kind.NAME, "Max", false)));

    assertThat(label(customer)).isEqualTo(new CustomerLabel(customer, "Max", true));
  }

  @Test
  void a_typed_address_is_a_hint_and_opens_nothing() {
    CustomerId known = recognise(identity("known", email("max@example.org", true))).customer();
    Recognition typed = recognise(visitor("x", email("max@example.org", false)));

    assertThat(typed.customer()).isNotEqualTo(known);
    assertThat(typed.anonymous()).isTrue();
    assertThat(hints(typed.customer())).containsExactly(own + "max@example.org");
  }

  @Test
  void an_unproven_use_of_an_address_is_somebody_else_than_its_owner() {
    CustomerId owner = recognise(mail("max@example.org", Assurance.ADDRESS_PROVEN)).customer();
    Recognition forged = recognise(mail("max@example.org", Assurance.CLAIMED));

    assertThat(forged.customer()).isNotEqualTo(owner);
    assertThat(recognise(mail("MAX@Example.org", Assurance.ADDRESS_PROVEN)).customer())
        .isEqualTo(owner);
  }

  @Test
  void who_signs_in_is_known_by_name_and_verified_addresses() {
    Recognition anna =
        recognise(
            identity(
                "4711",
                new Claim(Claim.Kind.NAME, "Anna Ahrens", true),
                email("anna@example.org", true)));

    assertThat(anna.anonymous()).isFalse();
    assertThat(label(anna.customer()).name()).isEqualTo("Anna Ahrens");
    assertThat(addresses(anna.customer())).contains(own + "anna@example.org");
  }

  @Test
  void a_verified_address_leads_to_the_customer_who_holds_it() {
    CustomerId byMail = recognise(mail("anna@example.org", Assurance.ADDRESS_PROVEN)).customer();
    Recognition signedIn = recognise(identity("4711", email("anna@example.org", true)));

    assertThat(signedIn.customer()).isEqualTo(byMail);
    assertThat(signedIn.fresh()).isFalse();
  }

  @Test
  void who_proves_that_a_mailbox_is_theirs_is_whoever_wrote_from_it_before() {
    CustomerId wrote = recognise(mail("anna@example.org", Assurance.CLAIMED)).customer();
    Recognition signedIn = recognise(identity("4711", email("anna@example.org", true)));

    assertThat(signedIn.customer()).isEqualTo(wrote);
    assertThat(signedIn.anonymous()).isFalse();
    assertThat(recognise(identity("4712", email("anna@example.org", true))).customer())
        .as("somebody else whom the same system tells apart")
        .isNotEqualTo(wrote);
  }

  @Test
  void a_mail_that_is_proven_is_by_whoever_wrote_from_there_and_from_then_on_proof_is_needed() {
    CustomerId wrote = recognise(mail("anna@example.org", Assurance.CLAIMED)).customer();
    Recognition proven = recognise(mail("anna@example.org", Assurance.ADDRESS_PROVEN));
    assertThat(proven.customer()).isEqualTo(wrote);
    assertThat(proven.anonymous()).isFalse();
    assertThat(recognise(mail("anna@example.org", Assurance.CLAIMED)).customer())
        .isNotEqualTo(wrote);
    assertThat(recognise(mail("anna@example.org", Assurance.ADDRESS_PROVEN)).customer())
        .isEqualTo(wrote);
  }

  @Test
  void a_mailbox_that_was_only_typed_leads_to_nobody() {
    CustomerId wrote = recognise(mail("anna@example.org", Assurance.CLAIMED)).customer();

    assertThat(recognise(identity("4711", email("anna@example.org", false))).customer())
        .isNotEqualTo(wrote);
  }

  @Test
  void two_people_whom_one_system_tells_apart_stay_two() {
    CustomerId anna = recognise(identity("1", email("family@example.org", true))).customer();
    CustomerId bernd = recognise(identity("2", email("family@example.org", true))).customer();

    assertThat(bernd).isNotEqualTo(anna);
    assertThat(addresses(bernd)).doesNotContain(own + "family@example.org");
  }

  @Test
  void an_address_that_changed_at_its_source_is_valid_no_longer() {
    CustomerId anna = recognise(identity("1", email("old@example.org", true))).customer();
    recognise(identity("1", email("new@example.org", true)));

    assertThat(addresses(anna)).contains(own + "new@example.org");
    assertThat(addresses(anna)).doesNotContain(own + "old@example.org");
    CustomerId next = recognise(mail("old@example.org", Assurance.ADDRESS_PROVEN)).customer();
    assertThat(next).isNotEqualTo(anna);
  }

  @Test
  void what_an_agent_wrote_is_not_overwritten_by_a_system() {
    CustomerId anna = recognise(identity("1")).customer();
    jdbc.sql("update customer set name = 'Frau Ahrens', name_from = 'agent' where id = ?")
        .param(anna.value())
        .update();
    recognise(identity("1", new Claim(Claim.Kind.NAME, "ahrens, a.", true)));

    assertThat(label(anna).name()).isEqualTo("Frau Ahrens");
  }

  @Test
  void the_same_stranger_who_comes_twice_at_once_is_one_customer() {
    List<Recognition> all =
        inParallel(
            IntStream.range(0, 20)
                .<Callable<Recognition>>mapToObj(
                    _ -> () -> recognise(identity("9", email("at-once@example.org", true))))
                .toList());

    assertThat(all.stream().map(Recognition::customer).distinct()).hasSize(1);
    assertThat(all.stream().filter(Recognition::fresh)).hasSize(1);
  }

  @Test
  void hints_are_bounded() {
    CustomerId customer = recognise(visitor("a")).customer();
    for (int i = 0; i < 40; i++) {
      recognise(visitor("a", new Claim(Claim.Kind.NAME, "Name " + i, false)));
    }
    assertThat(hints(customer)).hasSize(20);
  }

  @Test
  void the_same_value_of_another_realm_is_another_customer() {
    var here = new Address(AddressKind.IDENTITY, own + "shop", "1");
    var there = new Address(AddressKind.IDENTITY, own + "forum", "1");

    assertThat(recognise(new Sender(here, Assurance.SIGNED_IN, List.of())).customer())
        .isNotEqualTo(recognise(new Sender(there, Assurance.SIGNED_IN, List.of())).customer());
  }

  private Recognition recognise(Sender sender) {
    return customers.recognise(sender, NOW);
  }

  private Sender visitor(String id, Claim... claims) {
    return new Sender(
        new Address(AddressKind.VISITOR, "site", own + id), Assurance.CLAIMED, List.of(claims));
  }

  private Sender identity(String subject, Claim... claims) {
    return new Sender(
        new Address(AddressKind.IDENTITY, own + "shop", subject),
        Assurance.SIGNED_IN,
        List.of(claims));
  }

  private Sender mail(String address, Assurance assurance) {
    return new Sender(new Address(AddressKind.EMAIL, "", own + address), assurance, List.of());
  }

  private Claim email(String address, boolean verified) {
    return new Claim(Claim.Kind.EMAIL, own + address, verified);
  }

  private CustomerLabel label(CustomerId customer) {
    return Objects.requireNonNull(customers.labels(Set.of(customer)).get(customer));
  }

  private List<String> hints(CustomerId customer) {
    return jdbc.sql("select value from customer_hint where customer_id = ?")
        .param(customer.value())
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<String> addresses(CustomerId customer) {
    return jdbc.sql("select value from customer_address where customer_id = ? and valid_to is null")
        .param(customer.value())
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static <T> List<T> inParallel(List<Callable<T>> calls) {
    try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
      return calls.stream().map(all::submit).toList().stream().map(RecognitionTest::get).toList();
    }
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }
}
