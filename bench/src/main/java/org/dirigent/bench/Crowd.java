package org.dirigent.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Senders side by side, each on a connection of its own, who send for one visitor after another.
 */
final class Crowd implements AutoCloseable {

  static final int SENDERS = 64;

  private static final int VISITORS_EACH = 30;

  private final int port;
  private final AtomicInteger visitors = new AtomicInteger();
  private final List<Sender> senders = new ArrayList<>();

  Crowd(int port) {
    this.port = port;
  }

  /** What a crowd achieved: how long each message took until it was acknowledged, in order. */
  record Sent(long[] nanos, Duration took) {

    double perSecond() {
      return nanos.length * 1e9 / took.toNanos();
    }

    double millis(double share) {
      return nanos[(int) (nanos.length * share)] / 1e6;
    }
  }

  /** Lets everybody open their chats, so that afterwards there is nothing but messages. */
  void gather() {
    IntStream.range(0, SENDERS).forEach(_ -> senders.add(new Sender(connect())));
    together(Sender::gather);
  }

  /** Everybody sends as fast as they are answered. */
  Sent send(Duration length) {
    long begun = System.nanoTime();
    long end = begun + length.toNanos();
    long[] nanos =
        together(sender -> sender.send(end)).stream()
            .flatMapToLong(Arrays::stream)
            .sorted()
            .toArray();
    return new Sent(nanos, Duration.ofNanos(System.nanoTime() - begun));
  }

  private List<long[]> together(Work work) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<long[]>> done =
          senders.stream().map(sender -> threads.submit(() -> work.of(sender))).toList();
      var results = new ArrayList<long[]>();
      for (Future<long[]> each : done) {
        results.add(each.get());
      }
      return results;
    } catch (ExecutionException failed) {
      throw new IllegalStateException("A sender failed", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private KeptConnection connect() {
    try {
      return new KeptConnection(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (Sender sender : senders) {
      sender.connection.close();
    }
  }

  private interface Work {
    long[] of(Sender sender) throws IOException;
  }

  private final class Sender {

    private final KeptConnection connection;
    private final Deque<ChatVisitor> ready = new ArrayDeque<>();

    Sender(KeptConnection connection) {
      this.connection = connection;
    }

    long[] gather() throws IOException {
      for (int i = 0; i < VISITORS_EACH; i++) {
        ready.add(ChatVisitor.arrive(connection, visitors.incrementAndGet()));
      }
      return new long[0];
    }

    long[] send(long end) throws IOException {
      var nanos = LongStream.builder();
      for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
        visitor().say(connection, "Hallo!");
        nanos.add(System.nanoTime() - begun);
      }
      return nanos.build().toArray();
    }

    /** Who speaks next; a new visitor when all have said enough. */
    private ChatVisitor visitor() throws IOException {
      while (!ready.isEmpty() && !ready.peek().mayGoOn()) {
        ready.remove();
      }
      if (ready.isEmpty()) {
        ready.add(ChatVisitor.arrive(connection, visitors.incrementAndGet()));
      }
      return ready.element();
    }
  }
}
