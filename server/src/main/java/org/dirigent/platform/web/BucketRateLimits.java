package org.dirigent.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dirigent.platform.RateLimit;
import org.dirigent.platform.RateLimits;

/** Token buckets in memory, at most so many keys for each limit. */
final class BucketRateLimits implements RateLimits {

  private static final int KEYS = 50_000;

  private final TimeMeter meter;

  BucketRateLimits(InstantSource clock) {
    this.meter = new ClockMeter(clock);
  }

  @Override
  public RateLimit of(String name, int tokens, Duration per) {
    return new BucketLimit(
        Caffeine.newBuilder().maximumSize(KEYS).expireAfterAccess(per.multipliedBy(2)).build(),
        () ->
            Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, per))
                .build());
  }

  /** One limit: a bucket for each key that was seen lately. */
  record BucketLimit(Cache<String, Bucket> buckets, Supplier<Bucket> full) implements RateLimit {

    @Override
    public Optional<Duration> take(String key) {
      ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
      return probe.isConsumed()
          ? Optional.empty()
          : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    @Override
    public void giveBack(String key) {
      bucket(key).addTokens(1);
    }

    /** How many keys are remembered, once those that are too many are gone. */
    long keys() {
      buckets.cleanUp();
      return buckets.estimatedSize();
    }

    private Bucket bucket(String key) {
      return buckets.get(key, k -> full.get());
    }
  }

  /** Lets buckets read our clock. */
  private record ClockMeter(InstantSource clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
