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
import vn.bienban.document.Document;
import vn.bienban.document.Sentence;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Match.Range;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;

/**
 * Reads resolutions of plenums of the Central Committee and of congresses, which go without number:
 * "Nghị quyết Trung ương 4 khóa XI, khóa XII", "Nghị quyết Đại hội XIII của Đảng". Thread-safe.
 */
final class PartyMeetings extends Domain {
  private static final String PLENUM = "citation.plenum";
  private static final String CONGRESS = "citation.congress";
  private static final int MAX_ITEMS = 20;

  private final CitationWords words;
  private final CongressLevels levels;
  private final LexicalClass ordinal = of("ordinal");
  private final Attribute<String> value;
  private final RuleMatcher plenums;
  private final RuleMatcher congresses;

  PartyMeetings(Lexicon lexicon, CitationWords words, Keys keys, RuleSheet rules) {
    super(lexicon, "citation");
    this.words = words;
    levels = new CongressLevels(lexicon, keys);
    value = lexicon.attribute(ordinal, "value", cell -> cell);
    plenums = RuleMatcher.of(List.of(rules.rule(PLENUM)));
    congresses = RuleMatcher.of(List.of(rules.rule(CONGRESS)));
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
  Map<String, Set<String>> terms(Document document) {
    Map<String, Set<String>> found = new HashMap<>();
    for (Sentence sentence : document.sentences()) {
      plenums.find(
          document,
          sentence,
          (rule, match) -> {
            for (Item item : items(document.tokens(), match)) {
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
      Match match = out.places().behind(p, plenums);
      if (match == null) {
        break;
      }
      items.addAll(items(out.tokens(), match));
      end = out.places().end(match);
      p = words.nextItem(out.places(), end);
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
  private List<Item> items(Tokens tokens, Match match) {
    List<Item> items = new ArrayList<>();
    Range terms = match.get("term");
    for (Range number : numbers(tokens, match.get("number"))) {
      for (String each : digits(tokens, number).split(",", -1)) {
        if (terms == null) {
          items.add(new Item(each, null));
        } else {
          numbers(tokens, terms).forEach(term -> items.add(new Item(each, roman(tokens, term))));
        }
      }
    }
    return items;
  }

  private int congress(CitationScanner out, TypeWord word) {
    Match match = out.places().behind(word.end(), congresses);
    if (match == null) {
      return -1;
    }
    Range level = match.get("level");
    // a congress of delegates is any branch's; the Party's own is "toàn quốc" or "của Đảng"
    boolean open = level == null && match.has("delegates");
    String whose =
        open ? "" : levels.of(level == null ? "" : out.places().span(level).of(out.text()));
    Range party = match.get("party");
    int end =
        party == null || levels.isParty(whose)
            ? out.places().end(match)
            : out.tokens().end(party.begin() - 1);
    List<Range> said = numbers(out.tokens(), match.get("number"));
    for (int i = 0; i < said.size(); i++) {
      String ordinal = out.places().span(said.get(i)).of(out.text());
      Congress congress = new Congress(ordinal, whose, level != null);
      out.add(word, word.begin(), end, congress, i == said.size() - 1, CONGRESS);
    }
    return end;
  }

  /** The numbers of a list, in figures, Roman or in words. */
  private List<Range> numbers(Tokens tokens, @Nullable Range list) {
    List<Range> numbers = new ArrayList<>();
    for (int t = list == null ? 0 : list.begin(); list != null && t < list.end(); t++) {
      boolean figure = tokens.hasDigit(t) || Roman.value(tokens.text(t)) > 0;
      int end = figure ? t + 1 : tokens.phraseEnd(ordinal, t, list.end());
      if (end > t) {
        numbers.add(new Range(t, end));
        t = end - 1;
      }
    }
    return numbers;
  }

  /** "4" for "tư", "IV", "04" and "TW4"; "4,5" as it is. */
  private String digits(Tokens tokens, Range number) {
    String text = tokens.text(number.begin());
    if (tokens.hasDigit(number.begin())) {
      return Code.trimZeros(text.replaceAll("^[^0-9]+", ""));
    }
    int roman = Roman.value(text);
    return roman > 0
        ? Integer.toString(roman)
        : value.of(tokens.entry(ordinal, number.begin(), number.end()));
  }

  private static String roman(Tokens tokens, Range number) {
    String text = tokens.text(number.begin());
    return tokens.hasDigit(number.begin()) ? Roman.of(Integer.parseInt(text), text) : text;
  }
}
