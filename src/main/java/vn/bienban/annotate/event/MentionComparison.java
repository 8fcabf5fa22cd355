package vn.bienban.annotate.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Tokens;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.LowerCase;
import vn.bienban.text.SourceText;

/**
 * What is seen of a mention beside the others of its article when the one is chosen that names the
 * article's event: which of them tells most, whose family is spoken of most, and which has the
 * words of the title and the lead; a mention in a heading is seen to stand there, as its words are
 * the title's by themselves. For one article and one thread.
 */
final class MentionComparison {
  /** The lead, in tokens. */
  private static final int LEAD = 150;

  /** So many words behind the head noun tell what kind of event it is. */
  private static final int NAME_WORDS = 4;

  /** Shares are told in so many parts. */
  private static final int PARTS = 4;

  /** Of the hashes of words: any odd number of many bits. */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private static final Buckets WORDS = Buckets.of(0, 1, 2, 3, 4);

  /** So much of a title is read, in UTF-16 units. */
  private static final int LONGEST_TITLE = 400;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** The words of the title in small letters. */
  private final Set<String> title;

  /** The words of the title and the lead. */
  private final Set<String> lead;

  private final Map<String, Integer> families = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();
  private int most;
  private boolean tied;
  private int longestOfAll;

  /** Hashes of the beginnings of all mentions' words, each shorter than its mention. */
  private final Set<Long> begun = new HashSet<>();

  /** The most words of the title that one of them has. */
  private int mostOfTitle;

  /**
   * The mentions of an article.
   *
   * @param title the article's title, or null
   * @param views the sentences as one reads them
   * @param mentions those to choose among, doubtful ones, too
   */
  MentionComparison(@Nullable String title, List<SentenceView> views, List<EventMention> mentions) {
    this.title = title == null ? Set.of() : words(title);
    lead = new HashSet<>(this.title);
    addLead(views);
    for (EventMention mention : mentions) {
      families.merge(mention.family(), 1, Integer::sum);
      longest.merge(mention.family(), length(mention), Math::max);
      longestOfAll = Math.max(longestOfAll, length(mention));
      mostOfTitle = isInHeading(mention) ? mostOfTitle : Math.max(mostOfTitle, titled(mention));
      long hash = 0;
      for (int i = mention.nounBegin(); i < mention.nameEnd() - 1; i++) {
        hash = next(hash, tokens(mention), i);
        begun.add(hash);
      }
    }
    families.values().forEach(count -> most = Math.max(most, count));
    tied = families.values().stream().filter(count -> count == most).count() > 1;
  }

  private static Set<String> words(String title) {
    String begin = title.substring(0, Math.min(LONGEST_TITLE, title.length()));
    String text = LowerCase.of(TextNormalizer.normalize(SourceText.of(begin)).text());
    return BETWEEN
        .splitAsStream(text)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void addLead(List<SentenceView> views) {
    int left = LEAD;
    for (SentenceView view : views) {
      for (int i = view.first(); i < view.end() && left > 0; i++, left--) {
        lead.add(view.lower(i));
      }
    }
  }

  private static int length(EventMention mention) {
    return mention.nameEnd() - mention.nounBegin();
  }

  private static boolean isInHeading(EventMention mention) {
    return mention.view().kind() == BlockKind.HEADING;
  }

  /** How many different words of a name the title has. */
  private int titled(EventMention mention) {
    Tokens tokens = tokens(mention);
    Set<String> found = new HashSet<>();
    for (int i = mention.end(); i < mention.nameEnd(); i++) {
      if (tokens.isLetter(i) && title.contains(tokens.lower(i))) {
        found.add(tokens.lower(i));
      }
    }
    return found.size();
  }

  private static Tokens tokens(EventMention mention) {
    return mention.view().tokens();
  }

  /** Tells what is seen of one of them. */
  void add(EventMention mention, Features features) {
    Tokens tokens = tokens(mention);
    int stop = Math.min(mention.nameEnd(), mention.end() + NAME_WORDS);
    for (int i = mention.end(); i < stop; i++) {
      features.add("name word=", tokens.lower(i));
    }
    features.addIf(length(mention) == longestOfAll, "longest");
    if (length(mention) == longest.getOrDefault(mention.family(), 0)) {
      features.add("longest of family");
    } else if (begun.contains(hash(mention))) {
      features.add("goes on elsewhere");
    }
    int count = families.getOrDefault(mention.family(), 0);
    features.add("family rank=", count < most ? "below" : tied ? "tied" : "top");
    features.add("lead share=", share(mention, lead));
    if (isInHeading(mention)) {
      // a heading says the title again, or is one
      features.add("in a heading");
    } else if (!title.isEmpty()) {
      int shared = titled(mention);
      features.add("title share=", share(mention, title));
      features.add("title words=", WORDS.of(shared));
      features.add("title=", mostOfTitle == 0 ? "none" : shared == mostOfTitle ? "most" : "less");
    }
  }

  /** The hash of a mention's words. */
  private static long hash(EventMention mention) {
    long hash = 0;
    for (int i = mention.nounBegin(); i < mention.nameEnd(); i++) {
      hash = next(hash, tokens(mention), i);
    }
    return hash;
  }

  private static long next(long hash, Tokens tokens, int token) {
    return FACTOR * hash + tokens.lower(token).hashCode();
  }

  /** How many of a name's words are told, in parts of all. */
  private static String share(EventMention mention, Set<String> told) {
    Tokens tokens = tokens(mention);
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
