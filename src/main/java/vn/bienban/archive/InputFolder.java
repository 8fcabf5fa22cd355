package vn.bienban.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The files below a folder that are read as articles; links to folders are not followed. Immutable
 * and thread-safe.
 */
public final class InputFolder {
  @FunctionalInterface
  private interface Taken {
    boolean test(Path below);
  }

  private final Path root;

  /** Whether the inputs are named from the root on, and not by it. */
  private final boolean unnamed;

  private final Taken taken;

  /** Whether a file is left because of nothing but its ending. */
  private final Taken foreign;

  /**
   * What a folder holds.
   *
   * @param inputs the files that are read, in the order of their paths
   * @param passedOver the paths of those that nobody left out but whose endings tell of no form
   *     that is read, in this order too
   */
  public record Listing(List<Input> inputs, List<String> passedOver) {}

  private InputFolder(Path root, boolean unnamed, Taken taken, Taken foreign) {
    this.root = root;
    this.unnamed = unnamed;
    this.taken = taken;
    this.foreign = foreign;
  }

  /** The files of a folder that a selection takes. */
  public static InputFolder of(Path folder, Selection selection) {
    return new InputFolder(
        folder,
        false,
        below -> selection.takes(slashed(below)),
        below -> selection.takesButForItsEnding(slashed(below)));
  }

  /**
   * The files whose paths a pattern fits and a selection takes.
   *
   * @param pattern a glob such as {@code archive/**}{@code /*.html}
   * @throws IllegalArgumentException if the pattern is none
   */
  public static InputFolder fitting(String pattern, Selection selection) {
    int sign = 0;
    while (sign < pattern.length() && "*?[{".indexOf(pattern.charAt(sign)) < 0) {
      sign++;
    }
    int slash = pattern.lastIndexOf('/', sign);
    String before = slash < 0 ? "" : pattern.substring(0, slash + 1);
    PathMatcher matcher = Selection.matcher(pattern.substring(slash + 1));
    // Named as the shell would have named them.
    return new InputFolder(
        Path.of(before.isEmpty() ? "." : before),
        before.isEmpty(),
        below -> matcher.matches(below) && selection.takesNamed(slashed(below)),
        below -> false);
  }

  /** The folder itself. */
  public Path root() {
    return root;
  }

  /**
   * Whether a file is read where there is one.
   *
   * @param below its path from the folder on
   */
  public boolean takes(Path below) {
    return taken.test(below);
  }

  /**
   * The files that are there and read, in the order of their paths.
   *
   * @throws IOException if the folder itself cannot be read
   */
  public List<Input> inputs() throws IOException {
    return list().inputs();
  }

  /**
   * The files that are there.
   *
   * @throws IOException if the folder itself cannot be read
   */
  public Listing list() throws IOException {
    record Found(String below, Input input) {}
    List<Found> found = new ArrayList<>();
    List<String> passedOver = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path below = root.relativize(file);
            // A link that leads nowhere is an article that is missed.
            boolean lost = attributes.isSymbolicLink() && !Files.exists(file);
            boolean there = lost || Files.isRegularFile(file);
            String name = slashed(below);
            if (there && takes(below)) {
              found.add(new Found(name, Input.file(unnamed ? below : file, name)));
            } else if (there && foreign.test(below)) {
              passedOver.add(name);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(root)) {
              throw e;
            }
            found.add(new Found(slashed(root.relativize(file)), Input.broken(file, e)));
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(Comparator.comparing(Found::below));
    Collections.sort(passedOver);
    return new Listing(found.stream().map(Found::input).toList(), List.copyOf(passedOver));
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
