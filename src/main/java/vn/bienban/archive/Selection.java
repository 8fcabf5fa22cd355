package vn.bienban.archive;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Which files of a folder and which members of an archive are read: without patterns those whose
 * endings tell that they hold articles. Immutable and thread-safe.
 *
 * <p>A pattern is a glob, {@code *.html} or {@code 2019/**}{@code /*.txt}; one without a slash is
 * compared with the file's name, one with a slash with its path below the folder. {@code **} stands
 * for any number of folders, also none.
 */
public final class Selection {
  private static final Selection ALL = new Selection(List.of(), List.of());

  private record Glob(PathMatcher matcher, boolean whole) {}

  private final List<Glob> included;
  private final List<Glob> excluded;

  private Selection(List<Glob> included, List<Glob> excluded) {
    this.included = List.copyOf(included);
    this.excluded = List.copyOf(excluded);
  }

  /** Every file that by its ending holds articles. */
  public static Selection all() {
    return ALL;
  }

  /**
   * The files that one of some patterns fits, whatever their endings.
   *
   * @throws IllegalArgumentException naming the pattern that is none
   */
  public Selection include(List<String> patterns) {
    return new Selection(globs(patterns), excluded);
  }

  /**
   * None of the files that one of some patterns fits.
   *
   * @throws IllegalArgumentException naming the pattern that is none
   */
  public Selection exclude(List<String> patterns) {
    return new Selection(included, globs(patterns));
  }

  /** Whether a file is read, by its path with slashes below the folder or in the archive. */
  boolean takes(String path) {
    return (!included.isEmpty() || FileNames.format(path) != null) && takesNamed(path);
  }

  /** Whether a file would be read if its ending told a form; hidden ones never are. */
  boolean takesButForItsEnding(String path) {
    return included.isEmpty()
        && FileNames.format(path) == null
        && !path.startsWith(".")
        && !path.contains("/.")
        && takesNamed(path);
  }

  /** Whether a file is read that a pattern names, so that its ending does not count. */
  boolean takesNamed(String path) {
    Path whole;
    try {
      whole = Path.of(path);
    } catch (InvalidPathException e) {
      return included.isEmpty() && excluded.isEmpty(); // a member's name may be no file's
    }
    return (included.isEmpty() || matches(included, whole)) && !matches(excluded, whole);
  }

  /**
   * A matcher of whole paths for a pattern with slashes.
   *
   * @throws IllegalArgumentException naming the pattern if it is none
   */
  static PathMatcher matcher(String pattern) {
    // The JDK's ** between slashes stands for one folder at least.
    String anyDepth =
        pattern.indexOf('{') >= 0
            ? pattern
            : pattern.replace("/**/", "/{,**/}").replaceFirst("^\\*\\*/", "{,**/}");
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + anyDepth);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("'" + pattern + "' is no pattern of file names", e);
    }
  }

  private static boolean matches(List<Glob> globs, Path path) {
    Path name = path.getFileName();
    for (Glob glob : globs) {
      Path compared = glob.whole() || name == null ? path : name;
      if (glob.matcher().matches(compared)) {
        return true;
      }
    }
    return false;
  }

  private static List<Glob> globs(List<String> patterns) {
    List<Glob> globs = new ArrayList<>();
    for (String pattern : patterns) {
      globs.add(new Glob(matcher(pattern), pattern.indexOf('/') >= 0));
    }
    return globs;
  }
}
