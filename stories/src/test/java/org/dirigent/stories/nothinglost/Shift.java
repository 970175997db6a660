package org.dirigent.stories.nothinglost;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Everybody who is there: agents at their desks, and customers of whom the next comes when one has
 * gone, until the last call.
 */
final class Shift {

  private static final Duration BETWEEN_TWO = Duration.ofMillis(50);

  private final Door door;
  private final long seed;
  private final List<Colleague> colleagues;
  private final List<Customer> customers = new CopyOnWriteArrayList<>();
  private final List<Correspondent> correspondents = new CopyOnWriteArrayList<>();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final List<Thread> seats = new CopyOnWriteArrayList<>();
  private final List<Thread> desks = new CopyOnWriteArrayList<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private volatile boolean lastCall;

  Shift(Door door, long seed, List<Colleague> colleagues) {
    this.door = door;
    this.seed = seed;
    this.colleagues = List.copyOf(colleagues);
  }

  void begin(int customersAtOnce) {
    colleagues.forEach(colleague -> desks.add(start(colleague::work)));
    for (int seat = 0; seat < customersAtOnce; seat++) {
      seats.add(start(() -> oneAfterTheOther(Customer::withAConcern)));
    }
    seats.add(start(() -> oneAfterTheOther(Customer::passingBy)));
  }

  /** That many people write letters as well. */
  void beginLetters(PostOffice post, int correspondentsAtOnce) {
    for (int seat = 0; seat < correspondentsAtOnce; seat++) {
      seats.add(start(() -> oneLetterAfterTheOther(post)));
    }
  }

  private void oneLetterAfterTheOther(PostOffice post) {
    while (!lastCall) {
      var correspondent = new Correspondent(post, numbers.incrementAndGet(), seed);
      correspondents.add(correspondent);
      correspondent.write();
      Pace.pass(BETWEEN_TWO);
    }
  }

  private Thread start(Runnable work) {
    return Thread.startVirtualThread(
        () -> {
          try {
            work.run();
          } catch (Door.GivenUp over) {
            // The test says itself what it waited for in vain.
          } catch (RuntimeException | AssertionError failure) {
            failures.add(failure);
          }
        });
  }

  private void oneAfterTheOther(Kind kind) {
    while (!lastCall) {
      Customer customer = kind.of(door, numbers.incrementAndGet(), seed);
      customers.add(customer);
      customer.chat();
      Pace.pass(BETWEEN_TWO);
    }
  }

  /** Who comes next. */
  private interface Kind {
    Customer of(Door door, int number, long seed);
  }

  /** Nobody comes any more; those who are there are served. */
  void lastCall() {
    lastCall = true;
  }

  /** Whoever still waits for an answer stops waiting. */
  void losePatience() {
    customers.forEach(Customer::losePatience);
    correspondents.forEach(Correspondent::losePatience);
  }

  boolean allCustomersAreDone() {
    return seats.stream().noneMatch(Thread::isAlive);
  }

  boolean allDesksAreEmpty() {
    return colleagues.stream().allMatch(Colleague::isIdle);
  }

  /** Everybody goes home. */
  void end() {
    colleagues.forEach(Colleague::goHome);
  }

  boolean everybodyIsGone() {
    return allCustomersAreDone() && desks.stream().noneMatch(Thread::isAlive);
  }

  /** What people could not go on from. */
  List<Throwable> failures() {
    return List.copyOf(failures);
  }

  /** Fails with the first of them, if there are any. */
  void demandNoFailures(String when) {
    if (!failures.isEmpty()) {
      throw new AssertionError(
          failures.size() + " people could not go on " + when, failures.getFirst());
    }
  }

  List<Correspondent> correspondents() {
    return List.copyOf(correspondents);
  }

  List<Customer> customers() {
    return List.copyOf(customers);
  }
}
