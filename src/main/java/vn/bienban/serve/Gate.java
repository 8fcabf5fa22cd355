package vn.bienban.serve;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many requests in and so many of these work at a time; who finds it full is turned away at
 * once. Thread-safe.
 */
final class Gate {
  private final int all;
  private final Semaphore places;
  private final Semaphore turns;
  private final Duration patience;

  Gate(Limits limits) {
    all = limits.parallel() + limits.waiting();
    places = new Semaphore(all);
    turns = new Semaphore(limits.parallel(), true);
    patience = limits.time();
  }

  /**
   * Takes a place, to be given back with {@link #leave}.
   *
   * @throws Problem if there is none
   */
  void enter() {
    if (!places.tryAcquire()) {
      throw Problem.busy(all + " requests are being worked on or waiting");
    }
  }

  void leave() {
    places.release();
  }

  /**
   * Waits for a turn, to be ended with {@link #done}.
   *
   * @throws Problem if it does not come in time
   */
  void await() {
    try {
      if (patience.isZero()) {
        turns.acquire();
      } else if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Problem.busy("no turn came in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.stopping();
    }
  }

  void done() {
    turns.release();
  }

  /** Whether nobody is in. */
  boolean isEmpty() {
    return places.availablePermits() == all;
  }
}
