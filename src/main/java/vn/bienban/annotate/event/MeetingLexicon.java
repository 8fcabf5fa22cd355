package vn.bienban.annotate.event;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import vn.bienban.lexicon.PhraseTrie;
import vn.bienban.lexicon.Table;
import vn.bienban.record.SpeechAct;

/** The tables of events, cues and verbs of speech, loaded once. Immutable and thread-safe. */
final class MeetingLexicon {
  private static final MeetingLexicon INSTANCE = new MeetingLexicon();

  final PhraseTrie<EventHead> events;
  final PhraseTrie<SpeechAct> say;
  final PhraseTrie<String> chair;
  final PhraseTrie<String> attend;
  final PhraseTrie<String> side;
  final PhraseTrie<String> hold;
  final PhraseTrie<String> organize;
  final PhraseTrie<String> adverb;
  final PhraseTrie<String> leadNotChair;
  final PhraseTrie<String> nameStop;
  final PhraseTrie<String> verbFirst;
  final PhraseTrie<String> creditStart;
  final PhraseTrie<String> noSay;
  final PhraseTrie<String> nameInside;
  final PhraseTrie<String> countedAfter;
  final PhraseTrie<String> aboutNumber;
  final PhraseTrie<String> nameGoesOn;
  final PhraseTrie<String> nameBracket;
  final PhraseTrie<String> nameFiller;
  final PhraseTrie<String> personInside;
  final PhraseTrie<String> topic;
  final PhraseTrie<String> predicate;
  final PhraseTrie<String> clauseStart;
  final PhraseTrie<String> verbalHead;
  final PhraseTrie<String> venue;
  final PhraseTrie<String> room;
  final PhraseTrie<String> locality;
  final PhraseTrie<String> noPlace;
  final PhraseTrie<String> placeStop;
  final PhraseTrie<String> placeLabel;
  final PhraseTrie<String> timeLabel;
  final PhraseTrie<String> bareBody;
  final PhraseTrie<String> noBody;
  final PhraseTrie<String> smallBody;
  final PhraseTrie<String> committee;
  final PhraseTrie<String> together;
  final PhraseTrie<String> organizedBy;
  final PhraseTrie<String> noEvent;
  final PhraseTrie<String> noEventBefore;
  final PhraseTrie<String> elsewhere;
  final PhraseTrie<String> elsewhereAfter;
  final PhraseTrie<String> press;
  final PhraseTrie<String> subordinate;
  final PhraseTrie<String> eventVerb;
  final PhraseTrie<String> jointSay;
  final PhraseTrie<String> nounSay;
  final PhraseTrie<String> citedBefore;
  final PhraseTrie<String> continuation;
  final PhraseTrie<String> narration;
  final PhraseTrie<String> audience;
  final PhraseTrie<String> firstPerson;
  final PhraseTrie<String> directive;
  final PhraseTrie<String> modal;
  final PhraseTrie<String> past;
  final PhraseTrie<String> occasion;
  final PhraseTrie<String> notice;
  final PhraseTrie<String> sameDay;
  final PhraseTrie<String> bridgePoint;
  final PhraseTrie<String> online;
  final PhraseTrie<String> future;
  final PhraseTrie<String> invitation;
  final PhraseTrie<String> noAttend;
  final PhraseTrie<String> tailInside;
  final PhraseTrie<String> visitVerb;
  final PhraseTrie<String> nameLeadIn;
  final PhraseTrie<String> role;
  final PhraseTrie<String> origin;
  final PhraseTrie<String> ordering;
  private final Set<String> nounMarkers;
  private final Set<String> prepositions;
  private final Set<String> coordinators;
  private final Set<String> pointersBack;
  private final Set<String> connectors;
  private final Set<String> anaphors;
  private final Set<String> holdingAdverbs;
  private final Set<String> subjectStops;
  private final Set<String> nounsBefore;
  private final Set<String> noDayAfter;
  private final Set<String> dayWords;
  private final Set<String> tailStops;
  private final Set<String> retelling;
  private final Set<String> visitFamilies;

  private MeetingLexicon() {
    PhraseTrie.Builder<EventHead> heads = PhraseTrie.builder();
    for (Table.Row row :
        Table.load(MeetingLexicon.class, "event-heads.tsv", "phrase", "weight", "family").rows()) {
      heads.add(row.get(0), new EventHead(row.get(1).equals("weak"), row.get(2)));
    }
    events = heads.build();
    Table cues = Table.load(MeetingLexicon.class, "cues.tsv", "phrase", "class");
    chair = cues(cues, "chair");
    attend = cues(cues, "attend");
    side = cues(cues, "side");
    hold = cues(cues, "hold");
    organize = cues(cues, "organize");
    adverb = cues(cues, "adverb");
    leadNotChair = cues(cues, "lead-not-chair");
    nameStop = cues(cues, "name-stop");
    creditStart = cues(cues, "credit-start");
    verbFirst = cues(cues, "verb-first");
    noSay = cues(cues, "no-say");
    nameInside = cues(cues, "name-inside");
    countedAfter = cues(cues, "counted-after");
    aboutNumber = cues(cues, "about-number");
    nameGoesOn = cues(cues, "name-goes-on");
    nameBracket = cues(cues, "name-bracket");
    nameFiller = cues(cues, "name-filler");
    personInside = cues(cues, "person-inside");
    topic = cues(cues, "topic");
    predicate = cues(cues, "predicate");
    clauseStart = cues(cues, "clause-start");
    verbalHead = cues(cues, "verbal-head");
    venue = cues(cues, "venue");
    room = cues(cues, "room");
    locality = cues(cues, "locality");
    noPlace = cues(cues, "no-place");
    placeStop = cues(cues, "place-stop");
    placeLabel = cues(cues, "place-label");
    timeLabel = cues(cues, "time-label");
    bareBody = cues(cues, "bare-body");
    noBody = cues(cues, "no-body");
    smallBody = cues(cues, "small-body");
    committee = cues(cues, "committee");
    together = cues(cues, "together");
    organizedBy = cues(cues, "organized-by");
    noEvent = cues(cues, "no-event-after");
    noEventBefore = cues(cues, "no-event-before");
    elsewhere = cues(cues, "elsewhere");
    elsewhereAfter = cues(cues, "elsewhere-after");
    press = cues(cues, "press");
    subordinate = cues(cues, "subordinate");
    jointSay = cues(cues, "joint-say");
    nounSay = cues(cues, "noun-say");
    citedBefore = cues(cues, "cited-before");
    eventVerb = cues(cues, "event-verb");
    continuation = cues(cues, "continuation");
    narration = cues(cues, "narration");
    audience = cues(cues, "audience");
    firstPerson = cues(cues, "first-person");
    directive = cues(cues, "directive");
    modal = cues(cues, "modal");
    past = cues(cues, "past");
    occasion = cues(cues, "occasion");
    notice = cues(cues, "notice");
    sameDay = cues(cues, "same-day");
    bridgePoint = cues(cues, "bridge-point");
    online = cues(cues, "online");
    future = cues(cues, "future");
    invitation = cues(cues, "invitation");
    noAttend = cues(cues, "no-attend");
    tailInside = cues(cues, "tail-inside");
    visitVerb = cues(cues, "visit-verb");
    role = cues(cues, "role");
    origin = cues(cues, "origin");
    ordering = cues(cues, "ordering");
    nameLeadIn = cues(cues, "name-lead-in");
    nounMarkers = words(cues, "noun-marker");
    prepositions = words(cues, "preposition");
    coordinators = words(cues, "coordinator");
    pointersBack = words(cues, "points-back");
    connectors = words(cues, "connector");
    anaphors = words(cues, "anaphor");
    holdingAdverbs = words(cues, "holding-adverb");
    subjectStops = words(cues, "subject-stop");
    nounsBefore = words(cues, "noun-before");
    noDayAfter = words(cues, "no-day-after");
    tailStops = words(cues, "tail-stop");
    retelling = words(cues, "retelling");
    dayWords = words(cues, "day-word");
    visitFamilies = words(cues, "visit-family");
    PhraseTrie.Builder<SpeechAct> verbs = PhraseTrie.builder();
    for (Table.Row row :
        Table.load(MeetingLexicon.class, "speech-verbs.tsv", "phrase", "act").rows()) {
      verbs.add(row.get(0), SpeechAct.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
    }
    say = verbs.build();
  }

  /** A word between two verbs of one subject: "đồng thời", "qua đó". */
  boolean isCoordinator(String word) {
    return coordinators.contains(word);
  }

  /** A word behind which a verb of speech is a noun: "phần tham luận". */
  boolean isNounMarker(String word) {
    return nounMarkers.contains(word);
  }

  /** A word behind which a person is no subject. */
  boolean isPreposition(String word) {
    return prepositions.contains(word);
  }

  /** Words that stand for what was quoted before: "như vậy". */
  boolean pointsBack(String words) {
    return pointersBack.contains(words);
  }

  /** A word that cannot end a name. */
  boolean isConnector(String word) {
    return connectors.contains(word);
  }

  /** A word after which a bare event noun takes up an event already known. */
  boolean isAnaphor(String word) {
    return anaphors.contains(word);
  }

  /** A word between a body and its verb of holding. */
  boolean isHoldingAdverb(String word) {
    return holdingAdverbs.contains(word);
  }

  /** A word before which the subject of a verb of holding begins. */
  boolean isSubjectStop(String word) {
    return subjectStops.contains(word);
  }

  /** A word after which "tổ chức" is a noun. */
  boolean isNounBefore(String word) {
    return nounsBefore.contains(word);
  }

  /** A word after which a day is a limit or a day of something else. */
  boolean isNoDayAfter(String word) {
    return noDayAfter.contains(word);
  }

  static MeetingLexicon instance() {
    return INSTANCE;
  }

  /** A word that cannot stand in the rest of a post behind a name. */
  boolean isTailStop(String word) {
    return tailStops.contains(word);
  }

  /** A verb that retells what others said: "cho biết, Thủ tướng yêu cầu …". */
  boolean retells(String verb) {
    return retelling.contains(verb);
  }

  /** A word that points at a day by itself. */
  boolean isDayWord(String word) {
    return dayWords.contains(word);
  }

  /** A family of events that a visit brings with it. */
  boolean isVisit(String family) {
    return visitFamilies.contains(family);
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

  private static Set<String> words(Table table, String kind) {
    Set<String> words = new HashSet<>();
    for (Table.Row row : table.rows()) {
      if (row.get(1).equals(kind)) {
        words.add(row.get(0));
      }
    }
    return Set.copyOf(words);
  }
}
