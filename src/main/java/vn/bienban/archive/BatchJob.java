package vn.bienban.archive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.TimeLimitException;

/**
 * Works on many articles on several threads and hands the results over in the order of the
 * articles. No more articles are held than keep the threads busy. Where some that were worked on
 * together fail, each is tried alone; where the memory does not suffice for what is under way, once
 * more with no other beside it.
 */
public final class BatchJob {
  /** One in work and what is ready for a thread that is done sooner than the first. */
  private static final int GROUPS_PER_THREAD = 3;

  /** So many UTF-16 code units of text may be under way; a single longer article goes alone. */
  private static final long MAX_CHARS = 32L * 1024 * 1024;

  /**
   * A group has at most the eighth part of a thread's share of what was read before it, so that at
   * the end no thread waits long for another.
   */
  private static final int PARTS = 8;

  /** As much as so many characters costs an entry that has none: its document, or its failure. */
  private static final int ENTRY_CHARS = 100;

  /**
   * For each UTF-16 code unit under work there are so many bytes of memory: its document takes some
   * fifty, which many a collection of a small heap would move.
   */
  private static final long BYTES_PER_CHAR = 2000;

  /** So long a group waits for articles that come slowly. */
  private static final long PATIENCE_NANOS = 10_000_000;

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
   * Does the work on every article; see {@link #run(Iterator, Portion, int, ArticleWork,
   * Consumer)}.
   */
  public static <T> void run(
      Iterator<Entry> entries, int threads, ArticleWork<T> work, Consumer<Outcome<T>> sink)
      throws InterruptedException {
    run(entries, Portion.ALL, threads, work, sink);
  }

  /**
   * Does the work on the articles of a portion.
   *
   * @param entries the articles, from the first on
   * @param portion which of them to work on; what comes after the last is not read
   * @param threads how many threads work
   * @param work what to do with the articles. What it throws for one becomes the outcome's failure
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
      ArticleWork<T> work,
      Consumer<Outcome<T>> sink)
      throws InterruptedException {
    try (Outcomes<T> outcomes = new Outcomes<>(entries, portion, threads, work)) {
      for (Outcome<T> next = outcomes.next(); next != null; next = outcomes.next()) {
        sink.accept(next);
      }
      return outcomes.entries();
    }
  }

  private record Numbered(long number, Entry entry) {
    int chars() {
      int text = entry instanceof Entry.Read read ? read.article().text().length() : 0;
      return ENTRY_CHARS + text;
    }

    <T> Outcome<T> done(T result) {
      return new Outcome<>(number, entry, result, null);
    }

    <T> Outcome<T> failed(String cause) {
      return new Outcome<>(number, entry, null, cause);
    }
  }

  /** Entries that one thread works on together. */
  private record Group(List<Numbered> entries, long chars) {}

  /**
   * The outcomes of a job, worked on ahead of whoever asks for them. For one thread.
   *
   * @param <T> what the work makes of an article
   */
  public static final class Outcomes<T> implements AutoCloseable {
    private record Pending<T>(Future<List<Outcome<T>>> outcomes, long chars) {}

    private final Iterator<Entry> entries;
    private final Portion portion;
    private final ArticleWork<T> work;
    private final int threads;

    /** A group has so much text at most. */
    private final long together;

    private final ExecutorService pool;
    private final ReadWriteLock room = new ReentrantReadWriteLock(true);
    private final Deque<Pending<T>> pending = new ArrayDeque<>();
    private final Deque<Outcome<T>> ready = new ArrayDeque<>();

    /** A group for which there was no room yet. */
    private @Nullable Group waiting;

    /** An entry that the group before it had no room for. */
    private @Nullable Numbered left;

    private long numbers;
    private long taken;

    /** How much text was put into groups. */
    private long gathered;

    /** How much text is under way. */
    private long chars;

    /** A job as {@link #run(Iterator, Portion, int, ArticleWork, Consumer)}. */
    public Outcomes(Iterator<Entry> entries, Portion portion, int threads, ArticleWork<T> work) {
      this.entries = entries;
      this.portion = portion;
      this.work = work;
      this.threads = threads;
      this.pool =
          Executors.newFixedThreadPool(
              threads,
              task -> {
                Thread thread = new Thread(task, "bienban");
                thread.setDaemon(true);
                return thread;
              });
      this.together =
          Math.min(work.chars(), Runtime.getRuntime().maxMemory() / BYTES_PER_CHAR / threads);
    }

    /**
     * What became of the next entry, in their order; null at the end.
     *
     * @throws InterruptedException if the thread is interrupted; the work under way is abandoned
     */
    public @Nullable Outcome<T> next() throws InterruptedException {
      if (ready.isEmpty()) {
        for (Group next = group(); next != null && hasRoomFor(next); next = group()) {
          waiting = null;
          chars += next.chars();
          List<Numbered> group = next.entries();
          pending.add(
              new Pending<>(
                  pool.submit(() -> outcomes(group, work, room, pool::isShutdown)), next.chars()));
        }
        if (pending.isEmpty()) {
          return null;
        }
        deliver();
      }
      return ready.remove();
    }

    /** How many entries were read or passed over. */
    public long entries() {
      return Math.max(numbers, portion.from());
    }

    private boolean hasRoomFor(Group group) {
      return pending.isEmpty()
          || pending.size() < threads * GROUPS_PER_THREAD && chars + group.chars() <= MAX_CHARS;
    }

    /** The next entries of the portion, or null at its end. */
    private @Nullable Group group() {
      if (waiting != null) {
        return waiting;
      }
      Numbered entry = left != null ? left : read();
      if (entry == null) {
        return null;
      }
      long most = Math.min(together, gathered / ((long) threads * PARTS));
      long begun = System.nanoTime();
      List<Numbered> group = new ArrayList<>();
      long sum = 0;
      do {
        group.add(entry);
        sum += entry.chars();
        entry = sum < most && System.nanoTime() - begun < PATIENCE_NANOS ? read() : null;
      } while (entry != null && sum + entry.chars() <= most);
      left = entry;
      gathered += sum;
      waiting = new Group(group, sum);
      return waiting;
    }

    /** The next entry of the portion, or null. */
    private @Nullable Numbered read() {
      while (taken < portion.limit() && entries.hasNext()) {
        Entry entry = entries.next();
        long number = numbers++;
        if (number >= portion.from() && portion.sample().takes(number)) {
          taken++;
          return new Numbered(number, entry);
        }
      }
      return null;
    }

    private void deliver() throws InterruptedException {
      Pending<T> first = pending.element();
      try {
        ready.addAll(first.outcomes().get());
        pending.remove();
        chars -= first.chars();
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

  private static <T> List<Outcome<T>> outcomes(
      List<Numbered> group, ArticleWork<T> work, ReadWriteLock room, BooleanSupplier closed) {
    List<Entry.Read> articles = new ArrayList<>(group.size());
    for (Numbered entry : group) {
      if (entry.entry() instanceof Entry.Read read) {
        articles.add(read);
      }
    }
    if (articles.size() > 1) {
      try {
        return together(group, articles, work, room.readLock());
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        // Which of them it was for shows when each is alone.
      }
    }
    List<Outcome<T>> outcomes = new ArrayList<>(group.size());
    for (Numbered entry : group) {
      if (closed.getAsBoolean()) {
        break; // Nobody asks for what follows.
      }
      outcomes.add(outcome(entry, work, room));
    }
    return outcomes;
  }

  private static <T> List<Outcome<T>> together(
      List<Numbered> group, List<Entry.Read> articles, ArticleWork<T> work, Lock room) {
    room.lock();
    try {
      Iterator<T> results = work.of(articles).iterator();
      List<Outcome<T>> outcomes = new ArrayList<>(group.size());
      for (Numbered entry : group) {
        outcomes.add(
            entry.entry() instanceof Entry.Failed failed
                ? entry.failed(failed.reason())
                : entry.done(results.next()));
      }
      return outcomes;
    } finally {
      room.unlock();
    }
  }

  private static <T> Outcome<T> outcome(Numbered entry, ArticleWork<T> work, ReadWriteLock room) {
    if (entry.entry() instanceof Entry.Failed failed) {
      return entry.failed(failed.reason());
    }
    Entry.Read read = (Entry.Read) entry.entry();
    try {
      return outcome(entry, read, work, room.readLock());
    } catch (OutOfMemoryError e) {
      // Another article may have taken the memory.
    }
    try {
      return outcome(entry, read, work, room.writeLock());
    } catch (OutOfMemoryError e) {
      return entry.failed(
          "needs more memory than the "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MiB that Java has been given: give it more with -Xmx, or pass over articles so"
              + " long as this one of "
              + read.article().text().length()
              + " characters");
    }
  }

  private static <T> Outcome<T> outcome(
      Numbered entry, Entry.Read read, ArticleWork<T> work, Lock room) {
    room.lock();
    try {
      return entry.done(work.of(List.of(read)).get(0));
    } catch (TimeLimitException e) {
      return entry.failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      // One article too deep for the machine costs that article alone.
      return entry.failed("could not be worked on: " + firstLine(e));
    } finally {
      room.unlock();
    }
  }

  private static String firstLine(Throwable e) {
    return e.toString().lines().findFirst().orElse(e.getClass().getName());
  }
}
