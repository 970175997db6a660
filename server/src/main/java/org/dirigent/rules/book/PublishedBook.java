package org.dirigent.rules.book;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The published rules in memory. What this node publishes holds at once; a look at the newest
 * number, at most once in two seconds, tells what another node published.
 */
@Component
public class PublishedBook {

  private static final Duration TRUSTED = Duration.ofSeconds(2);

  private final Shelf shelf;
  private final BookCompiler compiler;
  private final InstantSource clock;
  private final ReentrantLock reading = new ReentrantLock();
  private final AtomicLong publications = new AtomicLong();
  private volatile @Nullable Known known;

  PublishedBook(Shelf shelf, BookCompiler compiler, InstantSource clock) {
    this.shelf = shelf;
    this.compiler = compiler;
    this.clock = clock;
  }

  private record Known(Current current, Instant checked, long publications) {}

  /** The version that holds, ready to be asked. */
  public record Current(long number, CompiledBook compiled) {}

  /** The rules that hold now. */
  public Current current() {
    Known present = known;
    Instant now = clock.instant();
    if (present != null
        && present.publications() == publications.get()
        && now.isBefore(present.checked().plus(TRUSTED))) {
      return present.current();
    }
    reading.lock();
    try {
      Known still = known;
      // Counted first: what is published in between is seen at the next look, never missed.
      long counted = publications.get();
      long newest = shelf.newest();
      Current current =
          still != null && still.current().number() == newest ? still.current() : read(newest);
      known = new Known(current, now, counted);
      return current;
    } finally {
      reading.unlock();
    }
  }

  /** Called after the commit of a new version. */
  void published() {
    publications.incrementAndGet();
  }

  private Current read(long number) {
    return new Current(number, compiler.compile(shelf.book(number).orElseThrow()).compiled());
  }
}
