package vn.bienban.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bienban.Article;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Token;
import vn.bienban.text.Span;

/**
 * CoNLL-U: a token a line, in sentences, and in the column MISC what it is a part of, a field for
 * each type of mark: {@code Person=B-p1}, {@code Task=I-t2}.
 */
final class Conllu implements Exporter {
  private final String producer;

  Conllu(String producer) {
    this.producer = producer;
  }

  @Override
  public String word() {
    return "conllu";
  }

  @Override
  public List<ExportFile> files(AnnotatedArticle article) {
    SegmentedText segmented = article.segmented();
    CodePoints points = CodePoints.of(article.text());
    Tags tags = new Tags(article.marks());
    StringBuilder out = new StringBuilder();
    String name =
        field(article.record().id() == null ? article.fingerprint() : article.record().id());
    int block = -1;
    for (Sentence sentence : segmented.sentences()) {
      List<Token> tokens = segmented.tokensOf(sentence);
      if (tokens.isEmpty()) {
        continue;
      }
      if (block < 0) {
        out.append("# generator = bienban ").append(producer).append('\n');
        out.append("# newdoc id = ").append(name).append('\n');
      }
      if (sentence.block() != block) {
        out.append("# newpar\n");
        block = sentence.block();
      }
      out.append("# sent_id = ").append(name).append('-').append(sentence.index() + 1).append('\n');
      StringBuilder text = new StringBuilder();
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        Span source = segmented.aligned().toSource(token.span());
        String form = form(article, token, source);
        boolean joined = i + 1 < tokens.size() && tokens.get(i + 1).begin() == token.end();
        Map<String, String> misc = tags.of(source);
        misc.put("start_char", Integer.toString(points.at(source.begin())));
        misc.put("end_char", Integer.toString(points.at(source.end())));
        if (joined) {
          misc.put("SpaceAfter", "No");
        }
        text.append(form).append(joined || i + 1 == tokens.size() ? "" : " ");
        lines.append(i + 1).append('\t').append(form).append("\t_\t_\t_\t_\t_\t_\t_\t");
        String separator = "";
        for (Map.Entry<String, String> field : misc.entrySet()) {
          lines.append(separator).append(field.getKey()).append('=').append(field.getValue());
          separator = "|";
        }
        lines.append('\n');
      }
      out.append("# text = ").append(text).append('\n').append(lines).append('\n');
    }
    return out.length() == 0 ? List.of() : List.of(ExportFile.of(".conllu", out));
  }

  /** The letters of a token as the article has them; of a page those that it shows. */
  private static String form(AnnotatedArticle article, Token token, Span source) {
    boolean page = article.article().format() == Article.Format.HTML;
    String letters = page ? token.text() : source.of(article.text());
    StringBuilder form = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      boolean breaks = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
      form.append(breaks || Character.isWhitespace(c) ? '\uFFFD' : c);
    }
    return form.length() == 0 ? "_" : form.toString();
  }

  /** A value that can stand in a field. */
  private static String field(String value) {
    StringBuilder field = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean parts =
          c == '|'
              || Character.isISOControl(c)
              || Character.isWhitespace(c)
              || Character.isSpaceChar(c);
      field.append(parts ? '_' : c);
    }
    return field.length() == 0 ? "_" : field.toString();
  }

  /** Which marks stand on a token: of each type the longest, as within it there is one at most. */
  private static final class Tags {
    private final Map<Mark.Type, List<Mark>> marks = new EnumMap<>(Mark.Type.class);
    private final Map<Mark.Type, Mark> before = new EnumMap<>(Mark.Type.class);

    Tags(List<Mark> all) {
      for (Mark mark : all) {
        List<Mark> its = marks.computeIfAbsent(mark.type(), type -> new ArrayList<>());
        if (its.isEmpty() || its.get(its.size() - 1).end() <= mark.begin()) {
          its.add(mark);
        }
      }
    }

    /** The fields of the next token. */
    Map<String, String> of(Span token) {
      Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (Map.Entry<Mark.Type, List<Mark>> each : marks.entrySet()) {
        Mark mark = on(each.getValue(), token);
        if (mark != null) {
          String first = mark.equals(before.get(each.getKey())) ? "I" : "B";
          String value = mark.facts().get(each.getKey() == Mark.Type.TIME ? "value" : "id");
          fields.put(each.getKey().word(), value == null ? first : first + "-" + field(value));
          before.put(each.getKey(), mark);
        } else {
          before.remove(each.getKey());
        }
      }
      return fields;
    }

    private static @Nullable Mark on(List<Mark> marks, Span token) {
      int low = 0;
      int high = marks.size();
      while (low < high) {
        int mid = (low + high) >>> 1;
        if (marks.get(mid).end() <= token.begin()) {
          low = mid + 1;
        } else {
          high = mid;
        }
      }
      return low < marks.size() && marks.get(low).begin() < token.end() ? marks.get(low) : null;
    }
  }
}
