package org.entente.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.formula.Operator;

/**
 * What conditions say about each other in every trial, as far as their form and the ranges of what
 * they compare prove it. A yes is a proof; a no only means that none was found with little work.
 */
final class Implications {
  /** How deep conditions are taken apart. */
  private static final int DEPTH = 12;

  /** Steps of work after which nothing more is proved: some milliseconds. */
  private static final int MOST_STEPS = 100_000;

  private int steps;

  /** One side of a comparison is less than the other, or at most as large. */
  private record Fact(Column small, Column large, boolean strict) {
    /** Whether it holds wherever another fact does. */
    boolean follows(Fact from) {
      boolean apart = strict && !from.strict;
      boolean below = atMost(small, from.small) && atMost(from.large, large);
      return below && (!apart || less(small, from.small) || less(from.large, large));
    }

    boolean contradicts(Fact other) {
      boolean round = atMost(large, other.small) && atMost(other.large, small);
      boolean apart = less(large, other.small) || less(other.large, small);
      return round && (strict || other.strict || apart);
    }

    private static boolean atMost(Column a, Column b) {
      return bearer(a) == bearer(b) || known(a, b) && a.range.high() <= b.range.low();
    }

    private static boolean less(Column a, Column b) {
      return known(a, b) && a.range.high() < b.range.low();
    }

    private static boolean known(Column a, Column b) {
      return a.range.number() && b.range.number();
    }
  }

  /** Whether a condition holds in no trial. */
  boolean never(Column condition) {
    return chain(condition, Operator.OR).stream().allMatch(this::impossible);
  }

  private boolean impossible(Column condition) {
    if (condition.range.number() && condition.range.high() == 0) {
      return true;
    }
    List<Column> all = List.copyOf(chain(condition, Operator.AND));
    return IntStream.range(1, all.size())
        .anyMatch(i -> all.subList(0, i).stream().anyMatch(b -> contradict(all.get(i), b)));
  }

  /** Whether a condition holds in every trial. */
  static boolean always(Column condition) {
    return condition.range.number() && condition.range.low() == 1;
  }

  /** Whether a condition holds wherever another does. */
  boolean implies(Column a, Column b) {
    return implies(a, b, DEPTH);
  }

  private boolean implies(Column a, Column b, int depth) {
    if (bearer(a) == bearer(b) || always(b)) {
      return true;
    }
    steps++;
    if (depth == 0 || steps > MOST_STEPS) {
      return false;
    }
    Set<Column> either = chain(a, Operator.OR);
    if (either.size() > 1) {
      return either.stream().allMatch(part -> implies(part, b, depth - 1));
    }
    Set<Column> every = chain(b, Operator.AND);
    if (every.size() > 1) {
      return every.stream().allMatch(part -> implies(a, part, depth - 1));
    }
    return compared(a, b)
        || negated(a) && negated(b) && implies(opposite(b), opposite(a), depth - 1)
        || parts(b, Operator.OR).stream().anyMatch(part -> implies(a, part, depth - 1))
        || parts(a, Operator.AND).stream().anyMatch(part -> implies(part, b, depth - 1));
  }

  private static boolean compared(Column a, Column b) {
    List<Fact> known = facts(a);
    List<Fact> wanted = facts(b);
    return !wanted.isEmpty()
        && wanted.stream().allMatch(fact -> known.stream().anyMatch(fact::follows));
  }

  private boolean contradict(Column a, Column b) {
    steps++;
    return steps <= MOST_STEPS
        && (negated(a) && bearer(opposite(a)) == bearer(b)
            || negated(b) && bearer(opposite(b)) == bearer(a)
            || facts(a).stream().anyMatch(x -> facts(b).stream().anyMatch(x::contradicts)));
  }

  private static boolean negated(Column column) {
    return bearer(column).operation instanceof Operations.Not;
  }

  private static Column opposite(Column column) {
    return bearer(column).operands[0];
  }

  /** What a comparison says where it holds; nothing for anything else. */
  private static List<Fact> facts(Column column) {
    Column bearer = bearer(column);
    if (!(bearer.operation instanceof Operations.Binary binary)) {
      return List.of();
    }
    Column a = bearer.operands[0];
    Column b = bearer.operands[1];
    return switch (binary.operator()) {
      case LESS -> List.of(new Fact(a, b, true));
      case AT_MOST -> List.of(new Fact(a, b, false));
      case GREATER -> List.of(new Fact(b, a, true));
      case AT_LEAST -> List.of(new Fact(b, a, false));
      case EQUAL -> List.of(new Fact(a, b, false), new Fact(b, a, false));
      default -> List.of();
    };
  }

  /** What an operator joins; none if the column is not made by it. */
  private static List<Column> parts(Column column, Operator operator) {
    Set<Column> parts = chain(column, operator);
    return parts.size() > 1 ? List.copyOf(parts) : List.of();
  }

  /** What a chain of an operator joins, the column itself if it is no chain. */
  private static Set<Column> chain(Column column, Operator operator) {
    Set<Column> seen = new LinkedHashSet<>();
    Set<Column> parts = new LinkedHashSet<>();
    Deque<Column> open = new ArrayDeque<>(List.of(bearer(column)));
    while (!open.isEmpty()) {
      Column next = open.pop();
      if (!(next.operation instanceof Operations.Binary binary) || binary.operator() != operator) {
        parts.add(next);
      } else if (seen.add(next)) {
        for (Column operand : next.operands) {
          open.push(bearer(operand));
        }
      }
    }
    return parts;
  }

  /** The column that has the value: a checked column is its first operand. */
  private static Column bearer(Column column) {
    Column bearer = column;
    while (bearer.operation instanceof Operations.Checked) {
      bearer = bearer.operands[0];
    }
    return bearer;
  }
}
