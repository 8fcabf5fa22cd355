package vn.bienban.cli;

import java.nio.file.Path;
import java.util.List;
import vn.bienban.archive.Input;

/** Articles and gold kept for measuring alone: a folder or file called {@code heldout}. */
final class HeldOut {
  private static final String NAME = "heldout";

  private HeldOut() {}

  /**
   * Refuses to train from such articles or their gold.
   *
   * @throws NotBegunException naming the file or folder
   */
  static void refuse(List<String> names) {
    for (String name : names) {
      if (isHeldOut(name)) {
        throw new NotBegunException(
            name + ": articles of a folder '" + NAME + "' are for measuring alone");
      }
    }
  }

  /** The other inputs, where a folder above such a one was named. */
  static List<Input> without(List<Input> inputs) {
    return inputs.stream().filter(input -> !isHeldOut(input.name())).toList();
  }

  private static boolean isHeldOut(String name) {
    for (Path part : Path.of(name).toAbsolutePath().normalize()) {
      String its = part.toString();
      if (its.equals(NAME) || its.startsWith(NAME + ".")) {
        return true;
      }
    }
    return false;
  }
}
