package org.dirigent.conversation.search;

/** One slip of the fingers: a letter too many, too few, another one, or two that changed places. */
final class Slip {

  private Slip() {}

  /** Whether one slip makes the one of the other. */
  static boolean between(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int begin = 0;
    while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
      begin++;
    }
    int end = 0;
    while (end < shorter - begin && last(one, end) == last(other, end)) {
      end++;
    }
    int left = one.length() - begin - end;
    int right = other.length() - begin - end;
    return Math.max(left, right) == 1
        || left == 2
            && right == 2
            && one.charAt(begin) == other.charAt(begin + 1)
            && one.charAt(begin + 1) == other.charAt(begin);
  }

  private static char last(String word, int fromEnd) {
    return word.charAt(word.length() - 1 - fromEnd);
  }
}
