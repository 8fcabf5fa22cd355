package vn.bienban.annotate.people;

import java.util.Set;
import vn.bienban.annotate.Annotator;
import vn.bienban.annotate.Context;
import vn.bienban.annotate.entity.BodyNames;
import vn.bienban.document.Cast;
import vn.bienban.document.Document;
import vn.bienban.document.LayerKey;
import vn.bienban.document.Layers;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.RuleSheet;

/**
 * Gathers the persons of a document: names with the posts beside them, later mentions by short
 * name, post alone or pronoun under the same identity. Immutable and thread-safe.
 */
public final class PeopleExtractor implements Annotator<Cast> {
  private final PeopleRules rules;
  private final BodyNames bodies;
  private final TitleWords titleWords;
  private final Roster.NameWords nameWords;
  private final PostContexts contexts;
  private final PostAttachment attachment;
  private final PersonCoreference coreference;
  private final Appointments appointments;

  /**
   * An annotator with the words of a lexicon.
   *
   * @throws IllegalStateException naming file and line of what is wrong in a table or the rules
   */
  public PeopleExtractor(Lexicon lexicon) {
    this(lexicon, PeopleRules.sheet(lexicon));
  }

  /** An annotator that reads the patterns of a sheet in place of the shipped ones. */
  public PeopleExtractor(Lexicon lexicon, RuleSheet sheet) {
    rules = new PeopleRules(sheet);
    Address address = new Address(lexicon);
    PeopleLabels labels = new PeopleLabels(lexicon, address);
    contexts = new PostContexts(lexicon, labels);
    bodies = new BodyNames(lexicon);
    titleWords = new TitleWords(lexicon);
    nameWords = new Roster.NameWords(lexicon);
    attachment = new PostAttachment(address, contexts, rules);
    coreference = new PersonCoreference(address, contexts, rules);
    appointments = new Appointments(lexicon, address, contexts, rules);
  }

  /** The rules, with their examples. */
  public RuleSheet rules() {
    return rules.sheet();
  }

  @Override
  public Set<LayerKey<?>> reads() {
    return Set.of(Layers.ENTITIES);
  }

  @Override
  public LayerKey<Cast> writes() {
    return Layers.PEOPLE;
  }

  @Override
  public Cast annotate(Document document, Context context) {
    Reading reading =
        new Reading(
            document,
            context.trace(),
            new Roster(document, nameWords),
            new Titles(document, bodies, titleWords, contexts));
    attachment.read(reading);
    if (reading.mentions.isEmpty()) {
      return reading.roster.cast(reading.mentions);
    }
    reading.roster.unite(reading.mentions);
    reading.titles.dropDoubtful(reading.roster.members());
    // Later mentions are linked once all names are known: a lead may use a post before its holder
    // is named.
    coreference.shortNames(reading);
    reading.sortMentions();
    appointments.read(reading);
    coreference.titlesAlone(reading);
    reading.sortMentions();
    coreference.pronouns(reading);
    reading.sortMentions();
    appointments.read(reading);
    return reading.roster.cast(reading.mentions);
  }
}
