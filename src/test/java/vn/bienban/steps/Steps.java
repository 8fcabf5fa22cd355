package vn.bienban.steps;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a program does: one for each call of a method and each turn of a loop in the classes
 * of a {@link CountingLoader}, and for what the JDK does for them over a text or a list one for
 * each character or element. The same work gives the same count on any machine. For one thread.
 */
public final class Steps {
  private static long count;
  private static long asked;
  private static long longest;
  private static long limit = Long.MAX_VALUE;
  private static String where = "";

  private Steps() {}

  /**
   * What was counted.
   *
   * @param all how many steps
   * @param unasked the most of them without anybody asking whether there is time
   * @param where what was done when they became more than the limit
   */
  record Taken(long all, long unasked, String where) {}

  /** Counts from here on; notes where more than so many steps are taken without asking. */
  static void begin(long most) {
    count = 0;
    asked = 0;
    longest = 0;
    limit = most;
    where = "";
  }

  /** What was counted since the beginning. */
  static Taken end() {
    asked();
    return new Taken(count, longest, where);
  }

  /** Somebody asked whether there is time. */
  public static void asked() {
    longest = Math.max(longest, count - asked);
    asked = count;
  }

  /** A call or a turn of a loop. */
  public static void step() {
    count++;
    if (count - asked > limit) {
      limit = Long.MAX_VALUE;
      where =
          StackWalker.getInstance()
              .walk(
                  frames ->
                      frames
                          .skip(1)
                          .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                          .takeWhile(frame -> !frame.startsWith("Bienban.java"))
                          .collect(Collectors.joining(" < ")));
    }
  }

  /** So many characters or elements moved. */
  public static void many(int length) {
    count += length;
  }

  /** A text, list or array that the JDK made. */
  public static void made(@Nullable Object value) {
    if (value instanceof CharSequence text) {
      count += text.length();
    } else if (value instanceof Collection<?> elements) {
      count += elements.size();
    } else if (value instanceof Map<?, ?> entries) {
      count += entries.size();
    } else if (value instanceof int[] array) {
      count += array.length;
    } else if (value instanceof long[] array) {
      count += array.length;
    } else if (value instanceof char[] array) {
      count += array.length;
    } else if (value instanceof Object[] array) {
      count += array.length;
    }
  }

  private static int found(int at, int scanned) {
    count += at < 0 ? Math.max(0, scanned) : at + 1;
    return at;
  }

  /** The JDK copies a text anew for each letter that becomes several. */
  public static String toLowerCase(String text, Locale locale) {
    return grown(text, text.toLowerCase(locale));
  }

  public static String toUpperCase(String text, Locale locale) {
    return grown(text, text.toUpperCase(locale));
  }

  private static String grown(String before, String after) {
    count += after.length() * (1L + Math.max(0, after.length() - before.length()));
    return after;
  }

  // What follows stands in place of the method of the JDK with its name, the receiver first.

  public static int indexOf(String text, int c) {
    return found(text.indexOf(c), text.length());
  }

  public static int indexOf(String text, int c, int from) {
    int at = text.indexOf(c, from);
    found(at < 0 ? at : at - Math.max(0, from), text.length() - from);
    return at;
  }

  public static int indexOf(String text, String part) {
    return found(text.indexOf(part), text.length());
  }

  public static int indexOf(String text, String part, int from) {
    int at = text.indexOf(part, from);
    found(at < 0 ? at : at - Math.max(0, from), text.length() - from);
    return at;
  }

  public static int lastIndexOf(String text, int c) {
    int at = text.lastIndexOf(c);
    many(text.length() - at);
    return at;
  }

  public static int lastIndexOf(String text, int c, int from) {
    int at = text.lastIndexOf(c, from);
    many(Math.max(0, Math.min(text.length(), from) - at));
    return at;
  }

  public static int lastIndexOf(String text, String part) {
    int at = text.lastIndexOf(part);
    many(text.length() - at);
    return at;
  }

  public static boolean contains(String text, CharSequence part) {
    found(text.indexOf(part.toString()), text.length());
    return text.contains(part);
  }

  public static boolean contains(Collection<?> elements, Object element) {
    if (elements instanceof List<?> list) {
      found(list.indexOf(element), list.size());
    }
    return elements.contains(element);
  }

  public static boolean contains(List<?> elements, Object element) {
    return found(elements.indexOf(element), elements.size()) >= 0;
  }

  public static int indexOf(List<?> elements, Object element) {
    return found(elements.indexOf(element), elements.size());
  }

  public static boolean remove(List<?> elements, Object element) {
    many(elements.size());
    return elements.remove(element);
  }

  public static Object remove(List<?> elements, int index) {
    many(elements.size() - index);
    return elements.remove(index);
  }

  public static <T> void add(List<T> elements, int index, T element) {
    many(elements.size() - index);
    elements.add(index, element);
  }

  public static <T> boolean addAll(Collection<T> elements, Collection<? extends T> more) {
    many(more.size());
    return elements.addAll(more);
  }

  public static <T> boolean addAll(List<T> elements, Collection<? extends T> more) {
    many(more.size());
    return elements.addAll(more);
  }

  public static <T> boolean addAll(List<T> elements, int index, Collection<? extends T> more) {
    many(more.size() + elements.size() - index);
    return elements.addAll(index, more);
  }

  public static boolean removeAll(Collection<?> elements, Collection<?> gone) {
    many(elements.size());
    return elements.removeAll(gone);
  }
}
