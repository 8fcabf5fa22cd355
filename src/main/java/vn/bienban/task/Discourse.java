package vn.bienban.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.entity.Cast;
import vn.bienban.entity.Directive;
import vn.bienban.entity.Document;
import vn.bienban.entity.Statement;
import vn.bienban.record.SpeechAct;
import vn.bienban.rules.Rule;
import vn.bienban.segment.Block;
import vn.bienban.segment.BlockKind;
import vn.bienban.text.Span;

/** What is known while a document is read from sentence to sentence: who speaks, who is told. */
final class Discourse {
  private static final Rule ORDERED = TaskExtractor.RULES.rule("task.ordered");
  private static final Rule PETITION = TaskExtractor.RULES.rule("task.petition");
  private static final Rule WISH = TaskExtractor.RULES.rule("task.wish");
  private static final Rule MODAL = TaskExtractor.RULES.rule("task.modal");
  private static final Rule CARRIED = TaskExtractor.RULES.rule("task.carried");
  private static final Rule TOPIC = TaskExtractor.RULES.rule("task.topic");
  private static final Rule PRIORITY = TaskExtractor.RULES.rule("task.priority");

  private final Document document;
  private final boolean meeting;
  private final Set<Integer> leaders;
  private final Set<Integer> guests;
  private final List<Directive> directives = new ArrayList<>();

  /** The one who speaks, or -1; a body where none does. */
  private int person = -1;

  private @Nullable Span body;
  private @Nullable Span assignee;
  private Deadlines.@Nullable Deadline front;

  /** Whether the sentence before gave a directive, so that this one may go on with it. */
  private boolean open;

  Discourse(Document document, Cast cast, List<Statement> statements, boolean meeting) {
    this.document = document;
    this.meeting = meeting;
    this.leaders = new HashSet<>();
    this.guests = new HashSet<>();
    ranks(cast);
    for (Statement statement : statements) {
      if (statement.act() == SpeechAct.CONCLUDE) {
        leaders.add(statement.person());
      }
    }
  }

  List<Directive> directives() {
    directives.sort(Comparator.comparing(Directive::span));
    return directives;
  }

  private void ranks(Cast cast) {
    for (int i = 0; i < cast.members().size(); i++) {
      for (Cast.Title title : cast.members().get(i).titles()) {
        String words = title.span().of(document.text()).toLowerCase(java.util.Locale.ROOT);
        switch (TaskLexicon.instance().rank(words)) {
          case LEADER -> leaders.add(i);
          case GUEST -> guests.add(i);
          case NONE -> {}
        }
      }
    }
  }

  void read(TaskSentence words) {
    Block block = document.segmented().blockOf(words.sentence);
    if (block.kind() == BlockKind.CAPTION
        || block.kind() == BlockKind.BYLINE
        || block.repeats()
        || words.size() == 0) {
      return;
    }
    if (block.kind() == BlockKind.HEADING) {
      return;
    }
    List<Order> orders = OrderReader.read(words);
    if (priority(words)) {
      return;
    }
    if (orders.isEmpty()) {
      carry(words, 0, words.size());
      return;
    }
    Order first = orders.get(0);
    int from = 0;
    if (isClosing(words, orders.get(orders.size() - 1)) && orders.size() == 1) {
      // the words stand before the one who says them
      speaker(first);
      content(words, first, 0, first.subjectBegin());
      return;
    }
    if (isClosing(words, orders.get(orders.size() - 1))) {
      speaker(orders.get(orders.size() - 1));
    }
    for (int i = 0; i < orders.size(); i++) {
      Order order = orders.get(i);
      int to = i + 1 < orders.size() ? orders.get(i + 1).subjectBegin() : words.size();
      if (i == 0 && open && order.subjectBegin() > from) {
        // nothing: an adverbial
      }
      speaker(order);
      content(words, order, order.end(), to);
    }
  }

  private static boolean isClosing(TaskSentence words, Order order) {
    if (order.subjectBegin() < 3) {
      return false;
    }
    for (int i = order.end(); i < words.size(); i++) {
      if (words.isWord(i) && !words.is(i, "thêm") && !words.is(i, "rõ")) {
        return false;
      }
    }
    return true;
  }

  private void speaker(Order order) {
    if (order.person() >= 0) {
      if (order.person() != person) {
        close();
      }
      person = order.person();
      body = null;
    } else if (order.body() != null) {
      close();
      person = -1;
      body = order.body();
    }
  }

  private void close() {
    open = false;
    assignee = null;
    front = null;
  }

  private void content(TaskSentence words, Order order, int from, int to) {
    if (from >= to) {
      return;
    }
    switch (order.kind()) {
      case ORDER, LEAD -> told(words, order, from, to, DirectiveReader.Mode.TOLD, ORDERED);
      case ASSIGN -> told(words, order, from, to, DirectiveReader.Mode.TOLD, ORDERED);
      case PETITION -> told(words, order, from, to, DirectiveReader.Mode.ADDRESSED, PETITION);
      case WISH -> told(words, order, from, to, DirectiveReader.Mode.ADDRESSED, WISH);
      case SAY -> said(words, from, to);
      case NONE -> {}
    }
  }

  private void told(
      TaskSentence words, Order order, int from, int to, DirectiveReader.Mode mode, Rule rule) {
    if (order.addressee() != null) {
      assignee = order.addressee();
    } else {
      assignee = null;
    }
    front = frontLimit(words, 0, order.subjectBegin());
    DirectiveReader.Result result =
        DirectiveReader.read(
            words,
            from,
            to,
            !meeting && mode == DirectiveReader.Mode.TOLD ? DirectiveReader.Mode.ADDRESSED : mode,
            null);
    emit(words, result, rule);
  }

  private void said(TaskSentence words, int from, int to) {
    if (!meeting
        || guests.contains(person) && !leaders.contains(person)
        || !leaders.contains(person)) {
      open = false;
      return;
    }
    DirectiveReader.Result result =
        DirectiveReader.read(words, from, to, DirectiveReader.Mode.SAID, null);
    if (result.pieces().isEmpty()) {
      open = false;
    }
    emit(words, result, MODAL);
  }

  private void carry(TaskSentence words, int from, int to) {
    if (!meeting && !open) {
      return;
    }
    boolean leads = open || leaders.contains(person);
    if (!leads) {
      return;
    }
    DirectiveReader.Result result =
        DirectiveReader.read(
            words, from, to, open ? DirectiveReader.Mode.CARRIED : DirectiveReader.Mode.SAID, null);
    if (result.pieces().isEmpty() && !result.announces() || words.narrates(from, to)) {
      if (words.narrates(from, to)) {
        open = false;
      }
      return;
    }
    emit(words, result, CARRIED);
  }

  private boolean priority(TaskSentence words) {
    return false;
  }

  private Deadlines.@Nullable Deadline frontLimit(TaskSentence words, int from, int to) {
    return Deadlines.find(words, from, to);
  }

  private void emit(TaskSentence words, DirectiveReader.Result result, Rule rule) {
    Words at = result.front();
    if (at != null) {
      Deadlines.Deadline limit = frontLimit(words, at.begin(), at.end());
      if (limit != null) {
        front = limit;
      }
    }
    for (Piece piece : result.pieces()) {
      Words named = piece.assignee();
      if (named != null) {
        assignee = words.span(named.begin(), named.end());
      }
      Span told = named != null || piece.carried() || rule == ORDERED ? assignee : null;
      Deadlines.Deadline limit = Deadlines.find(words, piece.begin(), piece.end());
      Deadlines.Deadline by = limit == null ? front : limit;
      Rule by2 = piece.form() == Piece.Form.TOPIC ? TOPIC : rule;
      directives.add(
          new Directive(
              words.span(piece.begin(), piece.end()),
              person,
              person >= 0 ? null : body,
              piece.form() == Piece.Form.TOPIC ? null : told,
              by == null ? null : by.span(),
              by == null ? null : by.value(),
              Products.find(words, piece.begin(), piece.end()),
              by2.name(),
              by2.confidence()));
    }
    if (!result.pieces().isEmpty() || result.announces()) {
      open = true;
    }
    Words last = result.assignee();
    if (last != null) {
      assignee = words.span(last.begin(), last.end());
    }
  }
}
