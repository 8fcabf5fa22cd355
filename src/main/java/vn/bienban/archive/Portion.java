package vn.bienban.archive;

/**
 * Which part of an archive a run works on.
 *
 * @param from the number of the first entry, counted from 0; those before it are passed over
 * @param sample which of the entries to take
 * @param limit how many of them to take at most
 */
public record Portion(long from, Sample sample, long limit) {
  /** The whole archive. */
  public static final Portion ALL = new Portion(0, Sample.ALL, Long.MAX_VALUE);
}
