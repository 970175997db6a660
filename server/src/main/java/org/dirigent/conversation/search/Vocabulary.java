package org.dirigent.conversation.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Words with how often they were met. Short words have too few trigrams to be told from their
 * misspellings; against a list of words one slip is seen at once.
 */
final class Vocabulary {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 12;
  private static final int MOST_OF_A_LENGTH = 10_000;

  private final List<Map<String, Integer>> byLength =
      IntStream.rangeClosed(0, LONGEST + 1)
          .<Map<String, Integer>>mapToObj(_ -> new ConcurrentHashMap<>())
          .toList();

  /** Takes in the words of a folded text. */
  void learn(String folded) {
    for (String word : folded.split("[^\\p{L}]+")) {
      int length = word.length();
      if (length >= SHORTEST && length <= LONGEST + 1) {
        Map<String, Integer> alike = byLength.get(length);
        if (alike.size() < MOST_OF_A_LENGTH || alike.containsKey(word)) {
          alike.merge(word, 1, Integer::sum);
        }
      }
    }
  }

  /** The word that was meant, if this one is not known and one slip away from one that is. */
  Optional<String> meant(String word) {
    int length = word.length();
    if (length < SHORTEST || length > LONGEST || byLength.get(length).containsKey(word)) {
      return Optional.empty();
    }
    return IntStream.rangeClosed(length - 1, length + 1)
        .boxed()
        .flatMap(other -> byLength.get(other).entrySet().stream())
        .filter(known -> Slip.between(word, known.getKey()))
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }
}
