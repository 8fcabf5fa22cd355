package vn.bienban.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps, where somebody asks for an explanation, what was weighed for the values of a record:
 * alternatives that lost and cases that models decided. Otherwise nothing is built. For one text
 * and one thread, but {@link #OFF}, which keeps nothing, may be shared.
 */
public final class Trace {
  /** Keeps nothing. */
  public static final Trace OFF = new Trace(false);

  /** So many losers of one case are told; no reader asks for more. */
  private static final int FEW = 20;

  private final boolean on;
  private final List<Alternative> alternatives = new ArrayList<>();
  private final List<Weighing> weighings = new ArrayList<>();

  private Trace(boolean on) {
    this.on = on;
  }

  /** A new trace that keeps what it is told. */
  public static Trace on() {
    return new Trace(true);
  }

  /** Whether anybody asks: what only a trace needs may be left out. */
  public boolean isOn() {
    return on;
  }

  /** Tells of an alternative that lost; the supplier is asked only where somebody listens. */
  public void add(Supplier<Alternative> alternative) {
    if (on) {
      alternatives.add(alternative.get());
    }
  }

  /**
   * The first of several losers of one case, as many as an explanation tells; none where nobody
   * listens.
   */
  public <T> List<T> few(Collection<T> losers) {
    return on ? losers.stream().limit(FEW).toList() : List.of();
  }

  void add(Weighing weighing) {
    weighings.add(weighing);
  }

  /** The alternatives that lost, in the order in which they did. */
  public List<Alternative> alternatives() {
    return List.copyOf(alternatives);
  }

  /** The cases that models decided, in the order in which they were asked. */
  public List<Weighing> weighings() {
    return List.copyOf(weighings);
  }
}
