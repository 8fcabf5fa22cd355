package vn.bienban.archive;

import org.jspecify.annotations.Nullable;

/**
 * The text of a document, a paragraph a line, and what its properties say of it.
 *
 * @param text the text
 * @param title its title, or null
 * @param made the day it was made, as 2018-07-05 with or without more behind it, or null
 * @param cut whether there is more text than was wanted
 */
record ExtractedText(String text, @Nullable String title, @Nullable String made, boolean cut) {
  ExtractedText {
    title = isTitle(title) ? title : null;
  }

  /** Many programs put the name of a file there, or nothing. */
  private static boolean isTitle(@Nullable String title) {
    return title != null
        && title.strip().indexOf(' ') > 0
        && title.length() - title.lastIndexOf('.') > 5;
  }
}
