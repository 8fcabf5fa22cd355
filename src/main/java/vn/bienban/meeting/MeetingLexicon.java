package vn.bienban.meeting;

import java.util.Locale;
import vn.bienban.lexicon.PhraseTrie;
import vn.bienban.lexicon.Table;
import vn.bienban.record.SpeechAct;

/** The tables of events, cues and verbs of speech, loaded once. Immutable and thread-safe. */
final class MeetingLexicon {
  private static final MeetingLexicon INSTANCE = new MeetingLexicon();

  /** Head nouns of events; true for those that are no event without more. */
  final PhraseTrie<Boolean> events;

  final PhraseTrie<String> chair;
  final PhraseTrie<String> attend;
  final PhraseTrie<String> hold;
  final PhraseTrie<String> adverb;
  final PhraseTrie<String> leadNotChair;
  final PhraseTrie<SpeechAct> say;
  final PhraseTrie<String> nameStop;
  final PhraseTrie<String> nameGoesOn;
  final PhraseTrie<String> venue;
  final PhraseTrie<String> noEvent;
  final PhraseTrie<String> elsewhere;
  final PhraseTrie<String> eventVerb;

  private MeetingLexicon() {
    PhraseTrie.Builder<Boolean> heads = PhraseTrie.builder();
    for (Table.Row row :
        Table.load(MeetingLexicon.class, "event-heads.tsv", "phrase", "weight").rows()) {
      heads.add(row.get(0), row.get(1).equals("weak"));
    }
    events = heads.build();
    Table cues = Table.load(MeetingLexicon.class, "cues.tsv", "phrase", "class");
    chair = cues(cues, "chair");
    attend = cues(cues, "attend");
    hold = cues(cues, "hold");
    adverb = cues(cues, "adverb");
    leadNotChair = cues(cues, "lead-not-chair");
    nameStop = cues(cues, "name-stop");
    nameGoesOn = cues(cues, "name-goes-on");
    venue = cues(cues, "venue");
    noEvent = cues(cues, "no-event-after");
    elsewhere = cues(cues, "elsewhere");
    eventVerb = cues(cues, "event-verb");
    PhraseTrie.Builder<SpeechAct> verbs = PhraseTrie.builder();
    for (Table.Row row :
        Table.load(MeetingLexicon.class, "speech-verbs.tsv", "phrase", "act").rows()) {
      verbs.add(row.get(0), SpeechAct.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
    }
    say = verbs.build();
  }

  static MeetingLexicon instance() {
    return INSTANCE;
  }

  private static PhraseTrie<String> cues(Table table, String kind) {
    PhraseTrie.Builder<String> builder = PhraseTrie.builder();
    for (Table.Row row : table.rows()) {
      if (row.get(1).equals(kind)) {
        builder.add(row.get(0), kind);
      }
    }
    return builder.build();
  }
}
