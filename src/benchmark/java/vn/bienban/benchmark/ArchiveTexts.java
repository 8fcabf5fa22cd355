package vn.bienban.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.bienban.archive.ArchiveReader;
import vn.bienban.archive.Entries;
import vn.bienban.archive.Entry;
import vn.bienban.archive.Input;
import vn.bienban.archive.Selection;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;

/** The texts of an archive as the grammars read them: normalized views. */
final class ArchiveTexts {
  private ArchiveTexts() {}

  /** The views of a file or folder of articles, HTML left out; about so many bytes of UTF-8. */
  static List<String> views(String name, int maxBytes) {
    Path path = Path.of(name);
    try (Entries entries =
        ArchiveReader.create()
            .open(
                Files.isDirectory(path)
                    ? Input.folder(path, Selection.all())
                    : List.of(Input.file(path)))) {
      List<String> views = new ArrayList<>();
      long size = 0;
      while (entries.hasNext() && size < maxBytes) {
        if (entries.next() instanceof Entry.Read read) {
          AlignedText text = AlignedText.of(SourceText.of(read.article().text()));
          String view = TextNormalizer.normalize(text).text();
          size += bytes(view);
          views.add(view);
        }
      }
      return views;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
