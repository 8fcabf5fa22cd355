package vn.bienban.annotate.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.document.Tokens;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.LowerCase;
import vn.bienban.text.SourceText;

/**
 * What is seen of a mention beside the others of its article when the one is chosen that names the
 * article's event: which of them tells most, whose family is spoken of most, and which has the
 * words of the title and the lead. For one article and one thread.
 */
final class MentionComparison {
  /** The lead, in tokens. */
  private static final int LEAD = 150;

  /** So many words behind the head noun tell what kind of event it is. */
  private static final int NAME_WORDS = 4;

  /** Shares are told in so many parts. */
  private static final int PARTS = 4;

  private static final Buckets WORDS = Buckets.of(0, 1, 2, 3, 4);

  private final List<EventMention> mentions;
  private final Set<String> title;
  private final Set<String> lead;
  private final Map<String, Integer> families = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();
  private int most;
  private boolean tied;
  private int longestOfAll;

  /** The most words of the title that one of them has. */
  private int mostOfTitle;

  /**
   * The mentions of an article.
   *
   * @param title the article's title, or null where it is not known
   * @param views the sentences as one reads them
   * @param mentions those to choose among
   */
  MentionComparison(@Nullable String title, List<SentenceView> views, List<EventMention> mentions) {
    this.mentions = List.copyOf(mentions);
    this.title = title == null ? Set.of() : words(title);
    lead = new HashSet<>(this.title);
    addLead(views);
    for (EventMention mention : mentions) {
      families.merge(mention.family(), 1, Integer::sum);
      longest.merge(mention.family(), length(mention), Math::max);
      longestOfAll = Math.max(longestOfAll, length(mention));
      mostOfTitle = Math.max(mostOfTitle, distinct(mention, this.title));
    }
    families.values().forEach(count -> most = Math.max(most, count));
    tied = families.values().stream().filter(count -> count == most).count() > 1;
  }

  /** The words of a title, in small letters. */
  private static Set<String> words(String title) {
    String text = LowerCase.of(TextNormalizer.normalize(SourceText.of(title)).text());
    StringBuilder letters = new StringBuilder(text);
    for (int i = 0; i < letters.length(); i++) {
      if (!Character.isLetterOrDigit(letters.charAt(i))) {
        letters.setCharAt(i, ' ');
      }
    }
    Set<String> words = new HashSet<>();
    StringTokenizer each = new StringTokenizer(letters.toString(), " ");
    while (each.hasMoreTokens()) {
      words.add(each.nextToken());
    }
    return words;
  }

  private void addLead(List<SentenceView> views) {
    int left = LEAD;
    for (SentenceView view : views) {
      for (int i = view.first(); i < view.end() && left > 0; i++, left--) {
        lead.add(view.document().tokens().lower(i));
      }
    }
  }

  private static int length(EventMention mention) {
    return mention.nameEnd() - mention.nounBegin();
  }

  private static int distinct(EventMention mention, Set<String> told) {
    Tokens tokens = mention.view().document().tokens();
    Set<String> found = new HashSet<>();
    for (int i = mention.end(); i < mention.nameEnd(); i++) {
      if (tokens.isLetter(i) && told.contains(tokens.lower(i))) {
        found.add(tokens.lower(i));
      }
    }
    return found.size();
  }

  /** Tells what is seen of one of them. */
  void add(EventMention mention, Features features) {
    Tokens tokens = mention.view().document().tokens();
    int stop = Math.min(mention.nameEnd(), mention.end() + NAME_WORDS);
    for (int i = mention.end(); i < stop; i++) {
      features.add("name word=", tokens.lower(i));
    }
    features.addIf(length(mention) == longestOfAll, "longest");
    if (length(mention) == longest.getOrDefault(mention.family(), 0)) {
      features.add("longest of family");
    } else if (mentions.stream().anyMatch(other -> goesOn(mention, other))) {
      features.add("goes on elsewhere");
    }
    int count = families.getOrDefault(mention.family(), 0);
    features.add("family rank=", count < most ? "below" : tied ? "tied" : "top");
    features.add("lead share=", share(mention, lead));
    if (!title.isEmpty()) {
      int shared = distinct(mention, title);
      features.add("title share=", share(mention, title));
      features.add("title words=", WORDS.of(shared));
      features.add("title=", mostOfTitle == 0 ? "none" : shared == mostOfTitle ? "most" : "less");
    }
  }

  /** Whether another mention begins with the words of one and has more. */
  private static boolean goesOn(EventMention mention, EventMention other) {
    int length = length(mention);
    if (length(other) <= length) {
      return false;
    }
    Tokens tokens = mention.view().document().tokens();
    for (int i = 0; i < length; i++) {
      if (!tokens.lower(mention.nounBegin() + i).equals(tokens.lower(other.nounBegin() + i))) {
        return false;
      }
    }
    return true;
  }

  /** How many of a name's words are told, in parts of all. */
  private static String share(EventMention mention, Set<String> told) {
    Tokens tokens = mention.view().document().tokens();
    int all = 0;
    int found = 0;
    for (int i = mention.end(); i < mention.nameEnd(); i++) {
      if (tokens.isLetter(i)) {
        all++;
        found += told.contains(tokens.lower(i)) ? 1 : 0;
      }
    }
    return all == 0 ? "none" : Integer.toString(PARTS * found / all);
  }
}
