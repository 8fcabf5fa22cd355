package vn.bienban.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Hears of rivals where somebody asks for them; otherwise nothing is built. For one text and one
 * thread, but {@link #UNHEARD}, which keeps nothing, may be shared.
 */
public final class Rivals {
  /** Keeps nothing. */
  public static final Rivals UNHEARD = new Rivals(false);

  private final boolean heard;
  private final List<Rival> rivals = new ArrayList<>();

  private Rivals(boolean heard) {
    this.heard = heard;
  }

  /** A new list that keeps what it is told. */
  public static Rivals heard() {
    return new Rivals(true);
  }

  /** Whether anybody asks: a loop that only looks for rivals may be left out. */
  public boolean isHeard() {
    return heard;
  }

  /** Tells of a rival; the supplier is asked only where somebody listens. */
  public void add(Supplier<Rival> rival) {
    if (heard) {
      rivals.add(rival.get());
    }
  }

  /** What was heard, in the order it was told. */
  public List<Rival> all() {
    return List.copyOf(rivals);
  }
}
