package vn.bienban.document;

import java.util.ArrayList;
import java.util.List;
import vn.bienban.text.Span;

/**
 * A sentence with what was found in it, each list in order of place. Immutable.
 *
 * @param sentence the sentence
 * @param tokens its tokens
 * @param mentions the persons whose noun phrases begin in it
 * @param bodies the bodies whose names begin in it
 * @param times the temporal expressions that begin in it
 */
public record SentenceContent(
    Sentence sentence,
    List<Token> tokens,
    List<PersonMention> mentions,
    List<Entity> bodies,
    List<TimeExpression> times) {

  public SentenceContent {
    tokens = List.copyOf(tokens);
    mentions = List.copyOf(mentions);
    bodies = List.copyOf(bodies);
    times = List.copyOf(times);
  }

  /**
   * The sentences of a document, one after the other.
   *
   * @param cast the document's persons
   * @param times its temporal expressions in order of place
   */
  public static List<SentenceContent> of(Document document, Cast cast, List<TimeExpression> times) {
    SegmentedText text = document.segmented();
    List<SentenceContent> contents = new ArrayList<>(text.sentences().size());
    int mention = 0;
    int entity = 0;
    int time = 0;
    for (Sentence sentence : document.sentences()) {
      List<PersonMention> mentions = new ArrayList<>();
      while (mention < cast.mentions().size()
          && cast.mentions().get(mention).firstToken() < sentence.endToken()) {
        mentions.add(cast.mentions().get(mention++));
      }
      List<Entity> bodies = new ArrayList<>();
      while (entity < document.entities().size()
          && document.entities().get(entity).firstToken() < sentence.endToken()) {
        Entity next = document.entities().get(entity++);
        if (next.type() == EntityType.ORGANIZATION) {
          bodies.add(next);
        }
      }
      Span span = sentence.span();
      List<TimeExpression> within = new ArrayList<>();
      while (time < times.size() && times.get(time).span().begin() < span.end()) {
        TimeExpression next = times.get(time++);
        if (next.span().begin() >= span.begin()) {
          within.add(next);
        }
      }
      contents.add(
          new SentenceContent(sentence, text.tokensOf(sentence), mentions, bodies, within));
    }
    return contents;
  }
}
