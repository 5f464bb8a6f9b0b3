package org.entente.formula;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What counts as a name, which names are taken, and which known name a wrong one resembles. */
public final class Names {
  private static final int MOST_SUGGESTIONS = 3;
  private static final int SHORTEST_PREFIX = 3;
  private static final Set<String> KEYWORDS = Set.of("true", "false", "and", "or", "not");

  private Names() {}

  /**
   * Whether a text is a name: letters {@code A-Z a-z}, digits and {@code _}, starting with a
   * letter.
   *
   * @param text any text
   * @return whether formulas could use it as a name, if it is not reserved
   */
  public static boolean isValid(String text) {
    return !text.isEmpty()
        && isLetter(text.charAt(0))
        && text.chars().allMatch(character -> isPart((char) character));
  }

  /**
   * Whether the language itself uses a name: for a function, a built-in or a keyword.
   *
   * @param name any name
   * @return whether a scenario may not define it
   */
  public static boolean isReserved(String name) {
    return KEYWORDS.contains(name) || Function.of(name).isPresent() || BuiltIn.of(name).isPresent();
  }

  static boolean isLetter(char character) {
    return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
  }

  static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  static boolean isPart(char character) {
    return isLetter(character) || isDigit(character) || character == '_';
  }

  /**
   * The known names that an unknown one resembles most: the same but for case and underscores; else
   * with the fewest letters inserted, left out, replaced or swapped with their neighbour (Damerau's
   * distance, restricted to one edit a place), no more than one in three; else one the beginning of
   * the other.
   *
   * @param unknown the name that is not known
   * @param known names that are
   * @return the nearest, at most three, in alphabetical order; empty if none is near
   */
  public static List<String> didYouMean(String unknown, Collection<String> known) {
    Map<Integer, Set<String>> byScore = new TreeMap<>();
    String plain = plain(unknown);
    int allowed = allowed(plain.length());
    for (String name : known) {
      int score = score(plain, plain(name), allowed);
      if (score <= allowed + 1) {
        byScore.computeIfAbsent(score, key -> new TreeSet<>()).add(name);
      }
    }
    return byScore.values().stream()
        .findFirst()
        .map(names -> names.stream().limit(MOST_SUGGESTIONS).toList())
        .orElse(List.of());
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "");
  }

  private static int allowed(int length) {
    return Math.min(3, length / 3);
  }

  /** Number of edits if they are few enough, one more for a common beginning, else out of reach. */
  private static int score(String unknown, String known, int allowed) {
    if (Math.abs(unknown.length() - known.length()) <= allowed) {
      int distance = distance(unknown, known);
      if (distance <= allowed) {
        return distance;
      }
    }
    boolean prefix = known.startsWith(unknown) || unknown.startsWith(known);
    boolean telling = Math.min(unknown.length(), known.length()) >= SHORTEST_PREFIX;
    return prefix && telling ? allowed + 1 : Integer.MAX_VALUE;
  }

  private static int distance(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : fewest(a, b, i, j, edits);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int fewest(String a, String b, int i, int j, int[][] edits) {
    int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }
}
