package vn.bienban.fuzz;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.archive.ArchiveReader;
import vn.bienban.archive.Entries;
import vn.bienban.archive.Input;
import vn.bienban.decide.Models;
import vn.bienban.json.Json;
import vn.bienban.json.JsonException;
import vn.bienban.json.RecordAssertions;
import vn.bienban.json.RecordJson;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.lexicon.WordTable;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.pattern.Label;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.Span;

/**
 * What a fuzzer calls. The first byte of an input chooses a room of the house, the others are what
 * is brought there: whatever it is, the room either takes it or says what is wrong in the way it
 * promises.
 */
public final class Rooms {
  private static final Bienban BIENBAN = Bienban.create();
  private static final ArchiveReader READER = ArchiveReader.create().maxBytes(1 << 16);

  private Rooms() {}

  /** Loads what the rooms need before the fuzzer looks at the clock. */
  public static void fuzzerInitialize() throws IOException {
    fuzzerTestOneInput("tSáng nay, xã họp.".getBytes(StandardCharsets.UTF_8));
  }

  /** Brings an input to a room; throws whatever the room must not throw. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    if (input.length < 2) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(input, 1, input.length);
    switch (input[0]) {
      case 't' -> article(Article.of(text(rest, StandardCharsets.UTF_8)));
      case 'w' -> article(Article.of(text(rest, StandardCharsets.UTF_16BE)));
      case 'h' -> article(Article.ofHtml(text(rest, StandardCharsets.UTF_8)));
      case 'n' -> normalizer(text(rest, StandardCharsets.UTF_16BE));
      case 'j' -> json(text(rest, StandardCharsets.UTF_8));
      case 'r' -> rules(text(rest, StandardCharsets.UTF_8));
      case 'l' -> lexicon(text(rest, StandardCharsets.UTF_8));
      case 'm' -> models(text(rest, StandardCharsets.UTF_8));
      case 'a' -> archive(rest, null);
      default -> {
        Input.Format[] formats = Input.Format.values();
        archive(rest, formats[Math.floorMod(input[0], formats.length)]);
      }
    }
  }

  private static String text(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return new String(bytes, charset);
    }
    // Lone halves of characters stay what they are.
    StringBuilder text = new StringBuilder();
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      text.append((char) ((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff));
    }
    return text.toString();
  }

  private static void article(Article article) {
    String broken =
        RecordAssertions.firstBrokenRule(
            BIENBAN.read(article), article.text(), new HashSet<>(Set.of()));
    if (broken != null) {
      throw new AssertionError(broken);
    }
  }

  private static void normalizer(String text) {
    AlignedText view = TextNormalizer.normalize(SourceText.of(text));
    int before = 0;
    for (int i = 0; i < view.text().length(); i++) {
      Span source = view.toSource(new Span(i, i + 1));
      if (source.begin() < before || source.end() > text.length()) {
        throw new AssertionError("character " + i + " of the view stands at " + source);
      }
      before = source.begin();
    }
  }

  private static void json(String text) {
    try {
      Json.parse(text);
    } catch (JsonException e) {
      // as promised
    }
    try {
      String written = RecordJson.toJson(RecordJson.fromJson(text));
      if (!RecordJson.toJson(RecordJson.fromJson(written)).equals(written)) {
        throw new AssertionError("read back as something else");
      }
    } catch (JsonException e) {
      // as promised
    }
  }

  private static void rules(String text) throws IOException {
    try {
      RuleSheet.read("fuzz", new BufferedReader(new StringReader(text)), Label.Names.NONE);
    } catch (IllegalStateException e) {
      // as promised
    }
  }

  private static void lexicon(String text) throws IOException {
    try {
      Lexicon.builder()
          .add("fuzz", WordTable.read("fuzz", new BufferedReader(new StringReader(text))))
          .build();
    } catch (IllegalStateException e) {
      // as promised
    }
  }

  private static void models(String text) throws IOException {
    try {
      Models.read("fuzz", new BufferedReader(new StringReader(text)));
    } catch (IllegalStateException e) {
      // as promised
    }
  }

  private static void archive(byte[] bytes, Input.Format format) {
    Input input = Input.stream("fuzz", new ByteArrayInputStream(bytes));
    try (Entries entries = READER.open(List.of(format == null ? input : input.as(format)))) {
      entries.forEachRemaining(entry -> {});
    } catch (UncheckedIOException e) {
      throw new AssertionError(e);
    }
  }
}
