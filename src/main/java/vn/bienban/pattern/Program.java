package vn.bienban.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Document;
import vn.bienban.document.Tokens;

/**
 * A pattern as steps that a run follows, going back to the last choice where one fails. A choice
 * that failed at a token is not made there again once many have failed, so a run is linear in the
 * text. Immutable and thread-safe; a {@link Run} is for one stretch of tokens and one thread.
 */
final class Program {
  /** No pattern has more steps. */
  private static final int LONGEST = 10_000;

  /** So many failures of a run are not remembered: most runs end sooner. */
  private static final int FORGOTTEN = 48;

  private static final int[] NONE_OPENED = {};

  private enum Kind {
    WORDS,
    LABEL,
    ANY,
    BEGIN,
    END,
    SPLIT,
    JUMP,
    OPEN,
    CLOSE,
    AHEAD,
    BEHIND,
    MATCH
  }

  /** One step; what its fields mean is its kind's. */
  private static final class Step {
    final Kind kind;

    /** The number of the choice, of the captured part or of the look. */
    int number = -1;

    /** Where to go on, first of all and then. */
    int first;

    int then;
    Node.@Nullable Words words;
    @Nullable Label label;
    boolean negated;
    List<Node> options = List.of();
    @Nullable Program ahead;

    Step(Kind kind) {
      this.kind = kind;
    }
  }

  private final Step[] steps;
  private final List<String> names;
  private final int choices;
  private final int looks;

  private Program(Compiler compiler) {
    steps = compiler.steps.toArray(Step[]::new);
    names = List.copyOf(compiler.names);
    choices = compiler.choices;
    looks = compiler.looks;
  }

  /** The steps of a pattern. */
  static Program of(Node pattern) {
    Compiler compiler = new Compiler();
    compiler.add(pattern);
    compiler.step(Kind.MATCH);
    return new Program(compiler);
  }

  /**
   * Holds that a pattern has not too many steps.
   *
   * @throws IllegalArgumentException if it has
   */
  static void checkLength(Node pattern) {
    if (length(pattern) > LONGEST) {
      throw new IllegalArgumentException("too long with all its repetitions");
    }
  }

  private static long length(Node node) {
    if (node instanceof Node.Sequence sequence) {
      return length(sequence.parts(), 0);
    } else if (node instanceof Node.Choice choice) {
      return length(choice.options(), 2);
    } else if (node instanceof Node.Repeat repeat) {
      return repeat.max() * (length(repeat.body()) + 1);
    } else if (node instanceof Node.Capture capture) {
      return length(capture.body()) + 2;
    } else if (node instanceof Node.Ahead look) {
      checkLength(look.body());
    }
    return 1;
  }

  private static long length(List<Node> nodes, int more) {
    long length = 0;
    for (Node node : nodes) {
      length += length(node) + more;
    }
    return length;
  }

  private static final class Compiler {
    final List<Step> steps = new ArrayList<>();
    final List<String> names = new ArrayList<>();
    final Map<Node, Step> aheads = new IdentityHashMap<>();
    int choices;
    int looks;

    Step step(Kind kind) {
      Step step = new Step(kind);
      steps.add(step);
      return step;
    }

    Step choice(Kind kind) {
      Step step = step(kind);
      step.number = choices++;
      return step;
    }

    void add(Node node) {
      if (node instanceof Node.Words row) {
        step(Kind.WORDS).words = row;
      } else if (node instanceof Node.Labelled labelled) {
        choice(Kind.LABEL).label = labelled.label();
      } else if (node instanceof Node.Any) {
        step(Kind.ANY);
      } else if (node instanceof Node.Anchor anchor) {
        step(anchor.begin() ? Kind.BEGIN : Kind.END);
      } else if (node instanceof Node.Sequence sequence) {
        for (Node part : sequence.parts()) {
          add(part);
        }
      } else if (node instanceof Node.Choice choice) {
        add(choice);
      } else if (node instanceof Node.Repeat repeat) {
        add(repeat);
      } else if (node instanceof Node.Capture capture) {
        int number = names.size();
        names.add(capture.name());
        step(Kind.OPEN).number = number;
        add(capture.body());
        step(Kind.CLOSE).number = number;
      } else if (node instanceof Node.Ahead look) {
        Step step = step(Kind.AHEAD);
        step.negated = look.negated();
        step.options = plain(look.body());
        if (step.options.isEmpty()) {
          // what is repeated is looked for by one run
          Step same = aheads.computeIfAbsent(look, key -> new Step(Kind.AHEAD));
          if (same.ahead == null) {
            same.ahead = of(look.body());
            same.number = looks++;
          }
          step.ahead = same.ahead;
          step.number = same.number;
        }
      } else if (node instanceof Node.Behind look) {
        Step step = step(Kind.BEHIND);
        step.options = look.options();
        step.negated = look.negated();
      }
    }

    /** The words and labels that a part is one of; none where it is more. */
    private static List<Node> plain(Node node) {
      List<Node> options = node instanceof Node.Choice choice ? choice.options() : List.of(node);
      for (Node option : options) {
        if (!(option instanceof Node.Words || option instanceof Node.Labelled)) {
          return List.of();
        }
      }
      return options;
    }

    private void add(Node.Choice choice) {
      List<Step> ends = new ArrayList<>();
      for (int i = 0; i < choice.options().size(); i++) {
        Node option = choice.options().get(i);
        if (i == choice.options().size() - 1) {
          add(option);
        } else {
          Step split = choice(Kind.SPLIT);
          split.first = steps.size();
          add(option);
          ends.add(step(Kind.JUMP));
          split.then = steps.size();
        }
      }
      for (Step end : ends) {
        end.first = steps.size();
      }
    }

    private void add(Node.Repeat repeat) {
      for (int i = 0; i < repeat.min(); i++) {
        add(repeat.body());
      }
      List<Step> splits = new ArrayList<>();
      for (int i = repeat.min(); i < repeat.max(); i++) {
        Step split = choice(Kind.SPLIT);
        splits.add(split);
        if (repeat.lazy()) {
          split.then = steps.size();
        } else {
          split.first = steps.size();
        }
        add(repeat.body());
      }
      for (Step split : splits) {
        if (repeat.lazy()) {
          split.first = steps.size();
        } else {
          split.then = steps.size();
        }
      }
    }
  }

  /** A stretch of tokens being tried, by one program after the other. */
  static final class Run {
    private Program program;
    private final Document document;
    private final Tokens tokens;
    private final int sentence;
    private final int begin;
    private final int first;
    private final int limit;
    private int[] opened = NONE_OPENED;
    private @Nullable Run @Nullable [] ahead;

    /** Pairs of place and choice that failed, from whatever start; the first ones are not in it. */
    private @Nullable BitSet failed;

    private int failures;

    private List<Match.Capture> captures = List.of();

    /**
     * A run.
     *
     * @param sentence the first token that is seen behind a place
     * @param begin the first token of the stretch
     * @param first the first token that a match may begin at
     * @param limit the token after the last one of the stretch
     */
    Run(Program program, Document document, int sentence, int begin, int first, int limit) {
      this.program = program;
      this.document = document;
      this.tokens = document.tokens();
      this.sentence = sentence;
      this.begin = begin;
      this.first = first;
      this.limit = limit;
    }

    /** The same stretch, from now on tried by another program. */
    void take(Program next) {
      program = next;
      ahead = null;
      failed = null;
      failures = 0;
    }

    /** The end of the match that begins at a token, or -1. */
    int from(int token) {
      captures = List.of();
      return run(0, token);
    }

    /** The named parts of the match found last. */
    List<Match.Capture> captures() {
      return captures;
    }

    private int run(int first, int from) {
      Step[] steps = program.steps;
      int s = first;
      int at = from;
      while (true) {
        Step step = steps[s];
        switch (step.kind) {
          case WORDS -> at = wordsEnd(Objects.requireNonNull(step.words), at);
          case ANY -> at = at < limit ? at + 1 : -1;
          case BEGIN -> at = at == begin ? at : -1;
          case END -> at = at == limit ? at : -1;
          case AHEAD -> at = stands(step, at) != step.negated ? at : -1;
          case BEHIND -> at = ends(step.options, at) != step.negated ? at : -1;
          case OPEN -> {
            if (opened.length < program.names.size()) {
              opened = Arrays.copyOf(opened, program.names.size());
            }
            int before = opened[step.number];
            opened[step.number] = at;
            int end = run(s + 1, at);
            opened[step.number] = before;
            return end;
          }
          case CLOSE -> {
            return close(step, s, at);
          }
          case JUMP -> {
            s = step.first;
            continue;
          }
          case SPLIT -> {
            if (hasFailed(step, at)) {
              return -1;
            }
            int end = run(step.first, at);
            end = end < 0 ? run(step.then, at) : end;
            return end < 0 ? fail(step, at) : end;
          }
          case LABEL -> {
            return label(step, s, at);
          }
          case MATCH -> {
            return at;
          }
        }
        if (at < 0) {
          return -1;
        }
        s++;
      }
    }

    private int close(Step step, int s, int at) {
      int from = opened[step.number];
      int end = run(s + 1, at);
      if (end >= 0 && at > from) {
        captures = captures.isEmpty() ? new ArrayList<>(4) : captures;
        Match.Capture part =
            new Match.Capture(program.names.get(step.number), new Match.Range(from, at));
        captures.add(0, part);
      }
      return end;
    }

    private int label(Step step, int s, int at) {
      Label label = step.label;
      if (label == null || at >= limit || hasFailed(step, at)) {
        return -1;
      }
      int next = Math.min(label.end(document, at), limit);
      if (next < 0) {
        // Asking again costs no more than remembering.
        return -1;
      }
      while (next >= 0) {
        int end = run(s + 1, next);
        if (end >= 0) {
          return end;
        }
        next = label.shorterEnd(document, at, next);
      }
      return fail(step, at);
    }

    private boolean hasFailed(Step choice, int at) {
      return failed != null && failed.get((at - first) * program.choices + choice.number);
    }

    private int fail(Step choice, int at) {
      if (failures++ >= FORGOTTEN) {
        if (failed == null) {
          failed = new BitSet();
        }
        failed.set((at - first) * program.choices + choice.number);
      }
      return -1;
    }

    private int wordsEnd(Node.Words words, int at) {
      return words.stand(tokens, at, limit) ? at + words.size() : -1;
    }

    private boolean stands(Step step, int at) {
      if (!step.options.isEmpty()) {
        return begins(step.options, at);
      }
      if (ahead == null) {
        ahead = new Run[program.looks];
      }
      Run run = ahead[step.number];
      if (run == null) {
        if (step.ahead == null) {
          return false;
        }
        run = new Run(step.ahead, document, sentence, begin, first, limit);
        ahead[step.number] = run;
      }
      return run.from(at) >= 0;
    }

    private boolean begins(List<Node> options, int at) {
      for (int i = 0; i < options.size(); i++) {
        Node option = options.get(i);
        if (option instanceof Node.Words row
            ? row.stand(tokens, at, limit)
            : option instanceof Node.Labelled labelled
                && at < limit
                && labelled.label().end(document, at) >= 0) {
          return true;
        }
      }
      return false;
    }

    private boolean ends(List<Node> options, int at) {
      for (int i = 0; i < options.size(); i++) {
        Node option = options.get(i);
        if (option instanceof Node.Words row
            ? at - row.size() >= sentence && row.stand(tokens, at - row.size(), at)
            : option instanceof Node.Labelled labelled
                && at > sentence
                && labelled.label().begin(document, at) >= sentence) {
          return true;
        }
      }
      return false;
    }
  }
}
