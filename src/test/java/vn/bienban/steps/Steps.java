package vn.bienban.steps;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private Steps() {}

  /** What was counted since the last call. */
  static long take() {
    asked();
    long taken = count;
    count = 0;
    asked = 0;
    return taken;
  }

  /** Somebody asked whether there is time. */
  public static void asked() {
    longest = Math.max(longest, count - asked);
    asked = count;
  }

  /** The most that was counted without anybody asking for the time, since the last call. */
  static long takeLongest() {
    long taken = longest;
    longest = 0;
    return taken;
  }

  /** A call or a turn of a loop. */
  public static void step() {
    count++;
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
