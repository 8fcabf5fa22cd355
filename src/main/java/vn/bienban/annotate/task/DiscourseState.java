package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.task.Deadlines.Limit;
import vn.bienban.text.Span;

/**
 * What is known while a document is read from sentence to sentence: who has the floor, who is told,
 * and whether a sentence without an order of its own goes on with the ones before. All changes of
 * it are here. For one document and one thread.
 */
final class DiscourseState {
  /** After so many sentences without a directive nothing goes on. */
  static final int LONGEST_GAP = 2;

  /** Outside a meeting so many sentences at most go on with an order. */
  private static final int LONGEST_CARRY = 4;

  /** And so many items of a list that it announces. */
  private static final int LONGEST_LIST = 10;

  private final Setting setting;

  /** The one who has the floor. */
  private Giver speaker = Giver.NOBODY;

  /** Whether the one who has the floor has given a directive. */
  private boolean directing;

  /** Whether somebody named told somebody named what to do, so that the rest is trusted too. */
  private boolean addressed;

  /** The body whose letter is quoted, where no meeting is reported. */
  private @Nullable Span issuer;

  private final IssuedDocument issued = new IssuedDocument();

  /** The last verb of tasking or speaking. */
  private @Nullable Governing governing;

  /** Who is told. */
  private @Nullable Span assignee;

  /** Who is told by the words that announce a list, for all items that name nobody. */
  private @Nullable Span headAssignee;

  /** Whether the sentence before told them as it announced a list. */
  private boolean announced;

  /** Who stands alone over the sentences that follow. */
  private @Nullable Span over;

  private int overBlock;

  /** How many numbers the mark of their item has. */
  private int overNumbering;

  /** Those whom the whole list tells, above the ones who stand alone in it. */
  private @Nullable Span outer;

  /** The time limit that stands before the directives. */
  private @Nullable Limit front;

  /** Whether the sentence before gave a directive, so that this one may go on with it. */
  private boolean open;

  /** Whether a list of directives was announced. */
  private boolean listing;

  /** Whether what announced the list stands before, or items of its form. */
  private boolean listed;

  /** Whether the last block was an item of it. */
  private boolean inItems;

  /** Whether the sentence before named tasks or solutions that a list may give. */
  private boolean awaiting;

  /** Whether the section tells of results and shortcomings. */
  private boolean reviewing;

  /** Whether the list of recipients of a notice has begun. */
  private boolean finished;

  /** Sentences that went on with the last order outside a meeting. */
  private int carried;

  /** Sentences without a directive since the last one. */
  private int gap;

  private int block = -1;
  private boolean newBlock;

  /** The state before the first sentence. */
  DiscourseState(Setting setting) {
    this.setting = setting;
  }

  // sentences and blocks

  /** A sentence begins. */
  void begin(SentenceWindow words, boolean firstItem) {
    issued.begin();
    newBlock = words.block().index() != block;
    block = words.block().index();
    if (awaiting && firstItem) {
      assignee = open || announced ? assignee : null;
      headAssignee = assignee;
      openList();
    } else if (listing && newBlock) {
      assignee = headAssignee;
    }
    awaiting = false;
    announced = false;
    if (newBlock) {
      // outside a meeting a list lasts as long as its form
      boolean lasts = words.isItem() || !inItems;
      open &= setting.meeting() || lasts;
      listed &= lasts;
      inItems = listed && words.isItem();
    }
    if (newBlock && !listing) {
      front = null;
    }
  }

  /**
   * A sentence ends.
   *
   * @param listed whether a list was open when it began
   * @param colon whether it ends with a colon
   */
  void end(boolean listed, boolean colon) {
    if (listing && (!listed || colon)) {
      headAssignee = assignee;
    }
  }

  /** A heading ends what went before it; one that announces tasks in a list goes on with it. */
  void heading(boolean review, boolean general, boolean announces) {
    reviewing = review || reviewing && !general;
    open = listing && announces;
    gap = open ? 0 : gap;
    assignee = null;
    front = null;
  }

  /** The list of recipients of a notice begins: no directive follows. */
  void finish() {
    finished = true;
  }

  /** What follows goes on with nothing before. */
  void close() {
    open = false;
    listing = false;
    listed = false;
    assignee = null;
    headAssignee = null;
    front = null;
  }

  // who has the floor

  /** Somebody speaks. */
  void hear(Giver next) {
    boolean same = next.person() == speaker.person();
    if (!same) {
      close();
    }
    directing &= same;
    speaker = next;
  }

  /** A body speaks or sets itself a plan. */
  void hearBody(Giver body) {
    close();
    directing = false;
    speaker = body;
  }

  /**
   * A verb of tasking or speaking is used: by whom, as far as it tells.
   *
   * @param leaders whether its subject are the leaders of a body without a name
   */
  void hear(Order order, boolean leaders) {
    Giver chief = setting.chief();
    Span near = issued.near();
    if (order.giver().isPerson()) {
      hear(order.giver());
    } else if (leaders && speaker.isPerson() && order.kind() == OrderKind.SAY) {
      // "lãnh đạo Bộ Y tế cho biết" speaks of the leader who has the word
      return;
    } else if (order.giver().body() != null) {
      hearBody(order.account() ? Giver.NOBODY : order.giver());
    } else if (!setting.meeting() && issuer != null && order.kind() == OrderKind.ORDER) {
      speaker = Giver.body(issuer);
    } else if (!setting.meeting() && near != null && order.tasks() && !speaker.isPerson()) {
      speaker = Giver.body(near);
    } else if (order.kind() == OrderKind.PETITION
        && !order.own()
        && speaker.body() == null
        && (!speaker.isPerson() || open && setting.directs(speaker))) {
      // no petition of the one who has the floor
      close();
      speaker = Giver.NOBODY;
    } else if (speaker.body() == null
        && !setting.directs(speaker)
        && !order.own()
        && chief.isPerson()) {
      speaker = chief;
    } else if (speaker.words() == null) {
      speaker = chief;
    }
  }

  /** A letter is quoted: requests that follow are its issuer's. */
  void quote(Span letterOf) {
    issuer = letterOf;
  }

  /** Whether it is known who is told, or whose document gives an order that names nobody. */
  boolean knows(Order order) {
    return assignee != null || issued.near() != null && !order.own();
  }

  /** What follows goes with a verb of tasking or speaking. */
  void govern(Governing verb) {
    governing = verb;
    carried = 0;
  }

  /** A verb of tasking ends a review. */
  void endReview() {
    reviewing = false;
  }

  // who is told, and by when

  /** Those who are told, or nobody. */
  void tell(@Nullable Span told) {
    assignee = told;
  }

  /** Those who are told by the words that announce a list, where none of them are told yet. */
  void announce(SentenceWindow words, Span told) {
    Span here = assignee;
    if (here == null || here.begin() < words.span(words.first(), words.end()).begin()) {
      assignee = told;
      announced = true;
    }
  }

  /**
   * A sentence stands below those who stand alone, or is them.
   *
   * @param alone those who are all that the sentence names, or null
   */
  void stand(SentenceWindow words, @Nullable Span alone) {
    int numbering = words.numbering();
    // "2. …" ends what stands below "1. Sở Y tế:", but no number what stands below "Sở Y tế:"
    boolean numbered = numbering > 0 && numbering <= overNumbering;
    boolean item = words.isItem();
    if (alone != null) {
      outer = over == null ? headAssignee : outer;
      over = alone;
      overBlock = block;
      overNumbering = numbering;
      headAssignee = alone;
    } else if (over != null && newBlock && numbered) {
      over = null;
      headAssignee = outer;
      assignee = outer;
    } else if (newBlock && !item && block > overBlock + 1) {
      over = null;
    }
    if (newBlock && over != null) {
      assignee = over;
    }
  }

  /** The time limit for what follows, or none. */
  void limit(@Nullable Limit until) {
    front = until;
  }

  // whether the next sentence goes on

  /** Directives were found, or announced, or neither: whether there were any. */
  boolean found(boolean given, boolean announced) {
    if (given || announced) {
      open = true;
      gap = 0;
      listing |= announced;
      listed |= announced;
    }
    return given || announced;
  }

  /** The rules took a directive of the one who has the floor. */
  void direct() {
    directing = true;
  }

  /** Somebody was told what to do, by somebody named or not. */
  void address() {
    addressed |= assignee != null && speaker.words() != null;
  }

  /** No directive was found where one could go on. */
  void miss() {
    gap++;
    if (gap >= LONGEST_GAP && !listing) {
      open = false;
    }
  }

  /** The next sentence does not go on by itself; a list does. */
  void interrupt() {
    open = false;
  }

  /**
   * Whether a body in a sentence that directs others has the floor, and does not what it is told:
   * not in a list nor where the directives go on, as they do for a new paragraph of a conclusion
   * and where work is shared out, and where no meeting is reported only as long as nobody else has
   * told somebody.
   */
  boolean mayLead(SentenceWindow words) {
    boolean shared =
        setting.concludes(speaker)
            || governing != null && governing.order().kind() == OrderKind.ASSIGN;
    if (words.isItem() || open && (!newBlock || listing || shared)) {
      return false;
    }
    return setting.reported()
        || !addressed
        || words.hold(speaker.body())
        || words.hold(issued.owner());
  }

  /** A verb of tasking stands alone: what it orders may follow in the next sentence. */
  void expect(boolean work) {
    open = work;
  }

  /**
   * A heading stands over what is shared out among those who must do it: by the one who has the
   * floor, else by the one whose document was told of. Where there is neither nothing changes.
   *
   * @return whether there is somebody
   */
  boolean shareOut() {
    Span owner = issued.owner();
    if (speaker.words() != null) {
      close();
    } else if (owner != null) {
      hearBody(Giver.body(owner));
    } else {
      return false;
    }
    openList();
    return true;
  }

  /** A list of directives begins. */
  void openList() {
    open = true;
    listing = true;
    listed = true;
    gap = 0;
  }

  /**
   * Somebody's words begin behind a colon: a list, which goes on where directives are announced.
   */
  void openSpeech(boolean announces) {
    listing = true;
    open |= announces;
    gap = 0;
  }

  /** Tasks or solutions were named, which a list may give. */
  void await(boolean colon) {
    awaiting = true;
    listing |= colon;
    open |= listing;
  }

  /**
   * Whether a sentence may go on with the orders before it; counts how many did outside a meeting.
   *
   * @param linked whether a connective opens it
   */
  boolean carry(SentenceWindow words, boolean linked) {
    if (setting.meeting()) {
      return open || listing || setting.leads(speaker);
    }
    if (setting.statutory(words) && !(addressed && linked)) {
      return false;
    }
    return open && carried++ < (listed && words.isItem() ? LONGEST_LIST : LONGEST_CARRY);
  }

  // what is known

  Giver speaker() {
    return speaker;
  }

  /** Whether those named are the body that speaks, so that the clause tells what it does. */
  boolean speaks(Span named, String text) {
    Span body = speaker.body();
    return body != null && named.of(text).equals(body.of(text));
  }

  boolean directing() {
    return directing;
  }

  boolean addressed() {
    Span owner = issued.owner();
    return addressed || listing && owner != null && owner.equals(speaker.body());
  }

  @Nullable Span issuer() {
    return issuer;
  }

  /** The last document told of as given out. */
  IssuedDocument issued() {
    return issued;
  }

  @Nullable Governing governing() {
    return governing;
  }

  @Nullable Span assignee() {
    return assignee;
  }

  /** Who stands alone over the sentence, or null. */
  @Nullable Span over() {
    return over;
  }

  /** Those told before whom a clause means that no rule takes by itself, or null. */
  @Nullable Span before(Doubt doubt) {
    return doubt.inherits() ? assignee : over;
  }

  @Nullable Limit front() {
    return front;
  }

  boolean open() {
    return open;
  }

  boolean listing() {
    return listing;
  }

  boolean reviewing() {
    return reviewing;
  }

  boolean finished() {
    return finished;
  }

  /** Whether the sentence opens its block. */
  boolean newBlock() {
    return newBlock;
  }
}
