package vn.bienban.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.TimeLimitException;

/**
 * Works on many articles at once and hands the results over in the order of the articles. No more
 * articles are held than keep the threads busy. Where the memory does not suffice for what is under
 * way, each article that failed for it is tried once more with no other beside it.
 */
public final class BatchJob {
  private static final int WAITING_PER_THREAD = 8;

  /** So many UTF-16 code units of text may be under way; a single longer article goes alone. */
  private static final long MAX_CHARS = 32L * 1024 * 1024;

  private BatchJob() {}

  /**
   * What became of one entry.
   *
   * @param number the entry's number, counted from 0
   * @param entry the entry
   * @param result what the work made of its article, or null
   * @param failure why there is no result, in a line, or null
   * @param <T> what the work makes of an article
   */
  public record Outcome<T>(
      long number, Entry entry, @Nullable T result, @Nullable String failure) {}

  /**
   * Does the work on every article; see {@link #run(Iterator, Portion, int, Function, Consumer)}.
   */
  public static <T> void run(
      Iterator<Entry> entries, int threads, Function<Entry.Read, T> work, Consumer<Outcome<T>> sink)
      throws InterruptedException {
    run(entries, Portion.ALL, threads, work, sink);
  }

  /**
   * Does the work on the articles of a portion.
   *
   * @param entries the articles, from the first on
   * @param portion which of them to work on; what comes after the last is not read
   * @param threads how many to work on at a time
   * @param work what to do with an article; called from several threads. What it throws becomes the
   *     outcome's failure
   * @param sink takes the outcomes in the order of the entries, in the calling thread. What it
   *     throws ends the job
   * @param <T> what the work makes of an article
   * @return how many entries were read or passed over
   * @throws InterruptedException if the calling thread is interrupted; the work under way is
   *     abandoned
   */
  public static <T> long run(
      Iterator<Entry> entries,
      Portion portion,
      int threads,
      Function<Entry.Read, T> work,
      Consumer<Outcome<T>> sink)
      throws InterruptedException {
    try (Outcomes<T> outcomes = new Outcomes<>(entries, portion, threads, work)) {
      for (Outcome<T> next = outcomes.next(); next != null; next = outcomes.next()) {
        sink.accept(next);
      }
      return outcomes.entries();
    }
  }

  /**
   * The outcomes of a job, worked on ahead of whoever asks for them. For one thread.
   *
   * @param <T> what the work makes of an article
   */
  public static final class Outcomes<T> implements AutoCloseable {
    private record Pending<T>(Future<Outcome<T>> outcome, int chars) {}

    private final Iterator<Entry> entries;
    private final Portion portion;
    private final Function<Entry.Read, T> work;
    private final int most;
    private final ExecutorService pool;
    private final ReadWriteLock room = new ReentrantReadWriteLock(true);
    private final Deque<Pending<T>> pending = new ArrayDeque<>();

    /** An entry for which there was no room yet. */
    private @Nullable Entry waiting;

    private long numbers;
    private long taken;
    private long chars;

    /** A job as {@link #run(Iterator, Portion, int, Function, Consumer)}. */
    public Outcomes(
        Iterator<Entry> entries, Portion portion, int threads, Function<Entry.Read, T> work) {
      this.entries = entries;
      this.portion = portion;
      this.work = work;
      this.most = threads * WAITING_PER_THREAD;
      this.pool =
          Executors.newFixedThreadPool(
              threads,
              task -> {
                Thread thread = new Thread(task, "bienban");
                thread.setDaemon(true);
                return thread;
              });
    }

    /**
     * What became of the next entry, in their order; null at the end.
     *
     * @throws InterruptedException if the thread is interrupted; the work under way is abandoned
     */
    public @Nullable Outcome<T> next() throws InterruptedException {
      while (true) {
        Entry entry = waiting != null ? waiting : read();
        if (entry == null) {
          return pending.isEmpty() ? null : deliver();
        }
        int size = entry instanceof Entry.Read read ? read.article().text().length() : 0;
        if (!pending.isEmpty() && (pending.size() >= most || chars + size > MAX_CHARS)) {
          waiting = entry;
          return deliver();
        }
        waiting = null;
        chars += size;
        long number = numbers - 1;
        pending.add(new Pending<>(pool.submit(() -> outcome(number, entry, work, room)), size));
      }
    }

    /** How many entries were read or passed over. */
    public long entries() {
      return Math.max(numbers, portion.from());
    }

    /** The next entry of the portion, or null. */
    private @Nullable Entry read() {
      while (taken < portion.limit() && entries.hasNext()) {
        Entry entry = entries.next();
        long number = numbers++;
        if (number >= portion.from() && portion.sample().takes(number)) {
          taken++;
          return entry;
        }
      }
      return null;
    }

    private Outcome<T> deliver() throws InterruptedException {
      Pending<T> first = pending.remove();
      chars -= first.chars();
      try {
        return first.outcome().get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw new IllegalStateException(e.getCause());
      }
    }

    /** Abandons what is under way. */
    @Override
    public void close() {
      pool.shutdownNow();
    }
  }

  private static <T> Outcome<T> outcome(
      long number, Entry entry, Function<Entry.Read, T> work, ReadWriteLock room) {
    if (entry instanceof Entry.Failed failed) {
      return new Outcome<>(number, entry, null, failed.reason());
    }
    Entry.Read read = (Entry.Read) entry;
    try {
      return outcome(number, read, work, room.readLock());
    } catch (OutOfMemoryError e) {
      // Another article may have taken the memory.
    }
    try {
      return outcome(number, read, work, room.writeLock());
    } catch (OutOfMemoryError e) {
      return new Outcome<>(
          number,
          entry,
          null,
          "needs more memory than the "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MiB that Java has been given: give it more with -Xmx, or pass over articles so"
              + " long as this one of "
              + read.article().text().length()
              + " characters");
    }
  }

  private static <T> Outcome<T> outcome(
      long number, Entry.Read entry, Function<Entry.Read, T> work, Lock room) {
    room.lock();
    try {
      return new Outcome<>(number, entry, work.apply(entry), null);
    } catch (TimeLimitException e) {
      return new Outcome<>(number, entry, null, String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      // One article too deep for the machine costs that article alone.
      return new Outcome<>(number, entry, null, "could not be worked on: " + firstLine(e));
    } finally {
      room.unlock();
    }
  }

  private static String firstLine(Throwable e) {
    return e.toString().lines().findFirst().orElse(e.getClass().getName());
  }
}
