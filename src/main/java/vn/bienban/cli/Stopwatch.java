package vn.bienban.cli;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adds up, stage by stage, the processor time of the thread that made it and what it allocates. Not
 * thread-safe.
 */
final class Stopwatch {
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Map<String, long[]> stages = new LinkedHashMap<>();
  private long time;
  private long allocated;

  /** Begins the first stage. */
  void start() {
    allocated = THREADS.getCurrentThreadAllocatedBytes();
    time = THREADS.getCurrentThreadCpuTime();
  }

  /** Ends a stage and begins the next one. */
  void lap(String stage) {
    long now = THREADS.getCurrentThreadCpuTime();
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long[] sum = stages.computeIfAbsent(stage, name -> new long[2]);
    sum[0] += now - time;
    sum[1] += bytes - allocated;
    start();
  }

  /** The stages in order of their first end: nanoseconds and bytes of each. */
  Map<String, long[]> stages() {
    return stages;
  }
}
