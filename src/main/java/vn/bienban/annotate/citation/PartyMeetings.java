package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Congress;
import vn.bienban.annotate.citation.CitationMention.Plenum;
import vn.bienban.annotate.citation.CitationScanner.TypeWord;
import vn.bienban.document.Sentence;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Match.Range;
import vn.bienban.text.LowerCase;
import vn.bienban.text.Spaces;

/**
 * Reads resolutions of plenums of the Central Committee and of congresses, which go without number:
 * "Nghị quyết Trung ương 4 khóa XI, khóa XII", "Nghị quyết Đại hội XIII của Đảng". For one text and
 * one thread.
 */
final class PartyMeetings extends TextReader {
  private static final String PLENUM = "citation.plenum";
  private static final String CONGRESS = "citation.congress";
  private static final int MAX_ITEMS = 20;

  PartyMeetings(TextReader reader) {
    super(reader);
  }

  /** Reads what follows the type word; gives its end, or -1. */
  int read(CitationScanner out, TypeWord word) {
    int end = plenum(out, word);
    return end > 0 || word.type().genre() != DocumentType.Genre.RESOLUTION
        ? end
        : congress(out, word);
  }

  /**
   * The terms of the Central Committee that the text names with each of its plenums, resolution or
   * not: "Hội nghị Trung ương 4 (khóa XII)".
   */
  Map<String, Set<String>> terms() {
    Map<String, Set<String>> found = new HashMap<>();
    for (Sentence sentence : document.sentences()) {
      rules.plenums.find(
          document,
          sentence,
          (rule, match) -> {
            for (Item item : items(match)) {
              Set<String> terms = found.computeIfAbsent(item.number(), k -> new TreeSet<>());
              if (item.term() != null) {
                terms.add(item.term());
              }
            }
          });
    }
    return found;
  }

  /** One plenum with its term. */
  private record Item(String number, @Nullable String term) {}

  private int plenum(CitationScanner out, TypeWord word) {
    List<Item> items = new ArrayList<>();
    int end = -1;
    int p = word.end();
    while (p > 0 && items.size() < MAX_ITEMS) {
      Match match = behind(p, rules.plenums);
      if (match == null) {
        break;
      }
      items.addAll(items(match));
      end = end(match);
      p = nextItem(end);
    }
    // "Trung ương 4, Trung ương 5 khóa XII": a term said once holds for those before it
    String said = null;
    for (int i = items.size() - 1; i >= 0; i--) {
      Item item = items.get(i);
      said = item.term() != null ? item.term() : said;
      items.set(i, new Item(item.number(), said));
    }
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Plenum plenum = new Plenum(word.type().kind(), item.number(), item.term());
      out.add(word, word.begin(), end, plenum, i == items.size() - 1, PLENUM);
    }
    return end;
  }

  /** Each plenum with each term that a match names. */
  private List<Item> items(Match match) {
    List<Item> items = new ArrayList<>();
    Range terms = match.get("term");
    for (Range number : numbers(match.get("number"))) {
      for (String each : digits(number).split(",", -1)) {
        if (terms == null) {
          items.add(new Item(each, null));
        } else {
          numbers(terms).forEach(term -> items.add(new Item(each, roman(term))));
        }
      }
    }
    return items;
  }

  private int congress(CitationScanner out, TypeWord word) {
    Match match = behind(word.end(), rules.congresses);
    if (match == null) {
      return -1;
    }
    Range level = match.get("level");
    // a congress of delegates is any branch's; the Party's own is "toàn quốc" or "của Đảng"
    boolean own = match.has("own");
    String whose = own || !match.has("delegates") ? grammar.keys().party() : "";
    if (level != null) {
      // without the full stop of "TP."
      int nameEnd = back(text, span(level).end(), ".", 1);
      whose = Spaces.single(LowerCase.of(text.substring(span(level).begin(), nameEnd)));
    }
    Range party = match.get("party");
    int end = party == null || level == null ? end(match) : tokens.end(party.begin() - 1);
    List<Range> said = numbers(match.get("number"));
    for (int i = 0; i < said.size(); i++) {
      String ordinal = span(said.get(i)).of(text);
      Congress congress = new Congress(ordinal, whose, own || level != null);
      out.add(word, word.begin(), end, congress, i == said.size() - 1, CONGRESS);
    }
    return end;
  }

  /** The numbers of a list, in figures, Roman or in words. */
  private List<Range> numbers(@Nullable Range list) {
    List<Range> numbers = new ArrayList<>();
    for (int t = list == null ? 0 : list.begin(); list != null && t < list.end(); t++) {
      boolean figure = tokens.hasDigit(t) || Roman.value(tokens.text(t)) > 0;
      int end = figure ? t + 1 : tokens.phraseEnd(words.ordinal, t, list.end());
      if (end > t) {
        numbers.add(new Range(t, end));
        t = end - 1;
      }
    }
    return numbers;
  }

  /** "4" for "tư", "IV", "04" and "TW4"; "4,5" as it is. */
  private String digits(Range number) {
    String text = tokens.text(number.begin());
    if (tokens.hasDigit(number.begin())) {
      return Code.trimZeros(text.replaceAll("^[^0-9]+", ""));
    }
    int roman = Roman.value(text);
    return roman > 0
        ? Integer.toString(roman)
        : words.valueOfOrdinal.of(tokens.entry(words.ordinal, number.begin(), number.end()));
  }

  private String roman(Range number) {
    String text = tokens.text(number.begin());
    return tokens.hasDigit(number.begin()) ? Roman.of(Integer.parseInt(text), text) : text;
  }
}
