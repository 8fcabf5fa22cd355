package vn.bienban.cli;

import java.util.Locale;
import vn.bienban.archive.Entry;
import vn.bienban.archive.Tally;
import vn.bienban.record.Diagnostic;

/**
 * Tells the user how a run goes: a bar that is drawn anew on a terminal, a line now and then
 * elsewhere, what is wrong with single articles, and the sum at the end. For one thread.
 */
final class Reporter {
  private static final double SECOND = 1e9;
  private static final long LINE_NANOS = 5_000_000_000L;
  private static final int BAR = 20;

  private final Console console;
  private final boolean quiet;
  private final int mostMessages;
  private final long begun = System.nanoTime();
  private long told = begun;
  private Tally before = Tally.NONE;
  private double firstPart = -1;
  private long firstPartAt;
  private int failures;
  private int notes;

  /**
   * @param quiet whether to say nothing at all
   * @param mostMessages how many failures and how many notes are shown; the others are only counted
   */
  Reporter(Console console, boolean quiet, int mostMessages) {
    this.console = console;
    this.quiet = quiet;
    this.mostMessages = mostMessages;
  }

  /** The run goes on where another ended, whose work has taken it none of its time. */
  void takenUp(Tally tally) {
    before = tally;
  }

  /** What was odd about the article but did not keep it from being read. */
  void notes(Entry.Read read) {
    for (Diagnostic note : read.notes()) {
      if (notes++ < mostMessages) {
        say(read.place() + ": " + note.message());
      } else if (notes == mostMessages + 1) {
        say("bienban: more such notes stand in the records' diagnostics");
      }
    }
  }

  /** An article gave no record. */
  void failure(Entry entry, String cause) {
    if (failures++ < mostMessages) {
      say(entry.place() + ": " + cause);
    } else if (failures == mostMessages + 1) {
      say("bienban: more failures stand in the file of errors");
    }
  }

  /** A line, whatever else is on the screen. */
  void say(String message) {
    if (!quiet) {
      console.say(message);
    }
  }

  /**
   * How far the run has come.
   *
   * @param read the share of the input that is over with, or 0 where its size is not known; more
   *     than all where the input grows
   */
  void progress(Tally tally, double read) {
    if (quiet) {
      return;
    }
    double part = Math.max(0, Math.min(1, read));
    long now = System.nanoTime();
    if (firstPart < 0) {
      // Earlier runs' part of the input is passed over in no time.
      firstPart = part;
      firstPartAt = now;
    }
    if (console.terminal()) {
      console.draw((part > 0 ? bar(part) + "  " : "") + figures(tally, part, seconds()));
    } else if (now - told > LINE_NANOS) {
      told = now;
      console.say("bienban: " + figures(tally, part, seconds()));
    }
  }

  /** The sum at the end. */
  void summary(Tally tally) {
    double seconds = seconds();
    Tally.Found found = tally.found();
    say(
        String.format(
            Locale.ROOT,
            "bienban: %,d read, %,d written, %,d skipped, %,d failed in %.1f s (%,.0f articles/s,"
                + " %.1f MB/s)%s",
            tally.read(),
            tally.written(),
            tally.skipped(),
            tally.failed(),
            seconds,
            (tally.read() - before.read()) / seconds,
            (tally.bytes() - before.bytes()) / seconds / 1e6,
            before.read() == 0
                ? ""
                : String.format(Locale.ROOT, ", %,d of them in earlier runs", before.read())));
    if (found.equals(Tally.Found.NOTHING)) {
      return;
    }
    say(
        String.format(
            Locale.ROOT,
            "bienban: found %,d meetings, %,d people, %,d speeches, %,d documents, %,d tasks",
            found.meetings(),
            found.people(),
            found.speeches(),
            found.documents(),
            found.tasks()));
  }

  private String figures(Tally tally, double part, double seconds) {
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%,d articles, %.1f MB/s, %,d failed, %s",
                tally.read(),
                (tally.bytes() - before.bytes()) / seconds / 1e6,
                tally.failed(),
                clock(seconds)));
    if (part > firstPart) {
      double left = (System.nanoTime() - firstPartAt) / SECOND * (1 - part) / (part - firstPart);
      line.append(String.format(Locale.ROOT, ", %.0f %%, %s left", part * 100, clock(left)));
    }
    return line.toString();
  }

  /** Since the run began; never none, as things are divided by it. */
  private double seconds() {
    return Math.max(1, System.nanoTime() - begun) / SECOND;
  }

  private static String bar(double part) {
    int full = (int) (part * BAR);
    return '[' + "#".repeat(full) + "-".repeat(BAR - full) + ']';
  }

  /** {@code 0:07}, {@code 12:30}, {@code 3:04:05}. */
  private static String clock(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }
}
