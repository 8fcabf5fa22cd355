package vn.bienban.annotate.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bienban.document.Cast;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.record.MentionKind;
import vn.bienban.text.LowerCase;
import vn.bienban.text.Spaces;
import vn.bienban.text.Span;
import vn.bienban.text.UnicodeTable;

/** Everybody that a document names, each once, and who is called what. For one reading. */
final class Roster {
  /** More posts of one person than this are not compared with one another. */
  private static final int MOST_COMPARED = 60;

  private final Document document;
  private final NameWords words;
  private final List<Individual> members = new ArrayList<>();
  private final Map<String, Individual> byName = new LinkedHashMap<>();
  private final Map<String, List<Individual>> byLastSyllable = new HashMap<>();
  private final Map<String, List<Individual>> byFirstSyllable = new HashMap<>();

  /** The syllables of a name and the words of posts that tell of a bearer. Immutable. */
  static final class NameWords extends Domain {
    private final Lexicon lexicon;
    private final LexicalClass givenFirst = of("given-first");
    private final LexicalClass middleName = of("middle-name");
    private final LexicalClass former = of("people.former");
    private final Attribute<Boolean> woman;

    NameWords(Lexicon lexicon) {
      super(lexicon, "entity");
      this.lexicon = lexicon;
      woman = lexicon.attribute(middleName, "gender", cell -> Address.either(cell, "woman", "man"));
    }

    boolean isGivenFirst(Tokens tokens, Entity name) {
      return tokens.is(givenFirst, name.firstToken());
    }

    boolean isWoman(Tokens tokens, Entity name) {
      for (int i = name.firstToken() + 1; i + 1 < name.endToken(); i++) {
        int entry = tokens.isCapitalized(i) ? tokens.entry(middleName, i, i + 1) : Lexicon.NONE;
        if (entry != Lexicon.NONE && woman.of(entry)) {
          return true;
        }
      }
      return false;
    }

    /** The words of a post without "nguyên". */
    List<String> onceHeld(List<String> post) {
      return post.size() > 1 && lexicon.contains(former, post.get(0))
          ? post.subList(1, post.size())
          : post;
    }
  }

  Roster(Document document, NameWords words) {
    this.document = document;
    this.words = words;
  }

  /** All of them, each at its index. */
  List<Individual> members() {
    return members;
  }

  Individual member(int index) {
    return members.get(index);
  }

  /** Whose name this is. */
  Individual individual(Entity name) {
    String key = LowerCase.of(Spaces.single(name.span().of(document.text())));
    return byName.computeIfAbsent(key, unknown -> add(name));
  }

  private Individual add(Entity name) {
    Tokens tokens = document.tokens();
    Individual added =
        new Individual(
            members.size(),
            toTheLetter(name.span()),
            words.isWoman(tokens, name),
            words.isGivenFirst(tokens, name));
    members.add(added);
    byLastSyllable.computeIfAbsent(added.lastSyllable(), syllable -> new ArrayList<>()).add(added);
    byFirstSyllable
        .computeIfAbsent(added.firstSyllable(), syllable -> new ArrayList<>())
        .add(added);
    return added;
  }

  /** The words of the original, in NFC. */
  private String toTheLetter(Span name) {
    String original = document.segmented().aligned().sourceText(name);
    return Spaces.single(UnicodeTable.nfc(original));
  }

  /** Those whose names end with a syllable in lower case. */
  List<Individual> bearers(String lastSyllable) {
    return byLastSyllable.getOrDefault(lastSyllable, List.of());
  }

  /** Those whose names of several syllables begin with a syllable in lower case. */
  List<Individual> beginners(String firstSyllable) {
    return byFirstSyllable.getOrDefault(firstSyllable, List.of());
  }

  /** Makes one person of those whose names are one, and theirs of the mentions. */
  void unite(List<PersonMention> mentions) {
    int[] owners = SameNames.owners(members, document);
    for (int i = 0; i < mentions.size(); i++) {
      PersonMention mention = mentions.get(i);
      Individual owner = members.get(owners[mention.person()]);
      if (owner.index != mention.person()) {
        boolean shorter = members.get(mention.person()).name.length() + 1 < owner.name.length();
        mentions.set(
            i, mention.of(owner.index, shorter ? MentionKind.SHORT_NAME : MentionKind.NAME));
      }
    }
    for (Individual member : List.copyOf(members)) {
      Individual owner = members.get(owners[member.index]);
      if (owner != member) {
        owner.absorb(member);
        member.titles.clear();
        bearers(member.lastSyllable()).remove(member);
        beginners(member.firstSyllable()).remove(member);
      }
    }
  }

  /** The persons in order of first mention, whatever the kind of it. */
  Cast cast(List<PersonMention> mentions) {
    int[] order = new int[members.size()];
    Arrays.fill(order, -1);
    List<Cast.Member> cast = new ArrayList<>();
    List<PersonMention> renumbered = new ArrayList<>(mentions.size());
    for (PersonMention mention : mentions) {
      int person = mention.person();
      if (order[person] < 0) {
        order[person] = cast.size();
        Individual member = members.get(person);
        member.titles.sort(Comparator.comparing(Cast.Title::span));
        cast.add(new Cast.Member(member.name, distinct(member.titles)));
      }
      renumbered.add(mention.of(order[person]));
    }
    return new Cast(cast, renumbered);
  }

  /**
   * The posts of one person, each once, in order of place, without those whose words another one
   * has: "Bộ trưởng GTVT" beside "Bộ trưởng Bộ Giao thông vận tải", "Bộ trưởng" beside "nguyên Bộ
   * trưởng".
   */
  private List<Cast.Title> distinct(List<Cast.Title> titles) {
    if (titles.size() < 2) {
      return titles;
    }
    Map<List<String>, Cast.Title> bySaid = new LinkedHashMap<>();
    for (Cast.Title title : titles) {
      bySaid.putIfAbsent(TitleWords.of(title.span().of(document.text())), title);
    }
    if (bySaid.size() < 2 || bySaid.size() > MOST_COMPARED) {
      return List.copyOf(bySaid.values());
    }
    List<Said> kept = new ArrayList<>();
    bySaid.forEach((said, title) -> kept.add(new Said(title, said, writtenOut(title))));
    for (int i = kept.size() - 1; i >= 0; i--) {
      Said shorter = kept.remove(i);
      if (kept.stream().noneMatch(other -> saysNoMore(shorter, other))) {
        kept.add(i, shorter);
      }
    }
    return kept.stream().map(Said::title).toList();
  }

  /** A post by its words, as they stand and with abbreviations written out. */
  private record Said(Cast.Title title, List<String> words, List<String> writtenOut) {}

  /** Whether a post has no word that another one has not. */
  private boolean saysNoMore(Said post, Said other) {
    return TitleWords.isIn(post.words, other.words)
        || TitleWords.isIn(post.writtenOut, other.writtenOut)
        || TitleWords.isIn(post.writtenOut, words.onceHeld(other.writtenOut));
  }

  /** The words of a post, the abbreviations in the body's name written out. */
  private List<String> writtenOut(Cast.Title title) {
    String text = document.text();
    Span body = title.body();
    String name = title.bodyName();
    String words =
        body == null || name == null
            ? title.span().of(text)
            : new Span(title.span().begin(), body.begin()).of(text)
                + name
                + new Span(body.end(), Math.max(body.end(), title.span().end())).of(text);
    return TitleWords.of(words);
  }
}
