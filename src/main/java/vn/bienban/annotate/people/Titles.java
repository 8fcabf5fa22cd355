package vn.bienban.annotate.people;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.entity.BodyAbbreviations;
import vn.bienban.annotate.entity.BodyNames;
import vn.bienban.document.Cast;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.pattern.Rule;
import vn.bienban.text.Span;

/**
 * Gives posts to persons, with the bodies they belong to; some only until another holder is seen.
 * For one reading.
 */
final class Titles {
  private final Document document;
  private final PostContexts contexts;
  private final BodyNames bodies;

  /** Written out where a post names a body: not before, as most articles need none. */
  private @Nullable BodyAbbreviations abbreviations;

  private final TitleWords titleWords;

  /** The tokens at which a post begins that is somebody's already. */
  private final boolean[] attached;

  /** Posts behind "của" before the posts of a name: "chỉ đạo của Phó Thủ tướng, Bộ trưởng A". */
  private final Map<Cast.Title, Individual> doubtful = new LinkedHashMap<>();

  Titles(Document document, BodyNames bodies, TitleWords titleWords, PostContexts contexts) {
    this.document = document;
    this.contexts = contexts;
    this.bodies = bodies;
    this.titleWords = titleWords;
    attached = new boolean[document.tokens().size()];
  }

  /** Whether a post is somebody's already. */
  boolean isAttached(Entity post) {
    return attached[post.firstToken()];
  }

  /** Notes that a post is somebody's. */
  void attach(Entity post) {
    attached[post.firstToken()] = true;
  }

  /** Gives posts to somebody. */
  void give(Individual person, List<Entity> posts, Rule rule) {
    for (Entity post : posts) {
      attach(post);
      String country = contexts.country(document.tokens(), post);
      if (country != null) {
        person.countries.add(country);
      }
      add(person, post, rule);
    }
  }

  private void add(Individual person, Entity post, Rule rule) {
    BodyNames.Body body = bodies.bodyOf(document.tokens(), post);
    @Nullable Span words = null;
    @Nullable String name = null;
    if (body != null) {
      words = document.tokens().span(body.first(), body.end());
      if (abbreviations == null) {
        abbreviations = bodies.abbreviations(document);
      }
      name = abbreviations.fullName(body.first(), body.end());
    }
    for (Span part : titleWords.degrees(post.span(), document.text())) {
      person.titles.add(new Cast.Title(part, words, name, rule.name(), rule.confidence()));
    }
  }

  /** Marks a post to be taken away where somebody else is seen to hold it. */
  void doubt(Individual person, Entity post) {
    for (Cast.Title title : person.titles) {
      if (title.span().equals(post.span())) {
        doubtful.put(title, person);
      }
    }
  }

  /** Takes a doubtful post from somebody where another one holds it. */
  void dropDoubtful(List<Individual> members) {
    if (doubtful.isEmpty()) {
      return;
    }
    Map<List<String>, Map<Individual, Integer>> held = new HashMap<>();
    for (Individual member : members) {
      for (Cast.Title title : member.titles) {
        held.computeIfAbsent(words(title.span()), words -> new HashMap<>())
            .merge(member, 1, Integer::sum);
      }
    }
    doubtful.forEach(
        (title, named) -> {
          Individual person = named.owner();
          Map<Individual, Integer> holders = held.getOrDefault(words(title.span()), Map.of());
          boolean another = holders.size() > (holders.containsKey(person) ? 1 : 0);
          if (another && person.titles.remove(title)) {
            holders.computeIfPresent(person, (p, often) -> often == 1 ? null : often - 1);
            attached[document.segmented().tokenAt(title.span().begin())] = false;
          }
        });
  }

  private List<String> words(Span span) {
    return TitleWords.of(span.of(document.text()));
  }
}
