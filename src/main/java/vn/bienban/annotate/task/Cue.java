package vn.bienban.annotate.task;

import java.util.Locale;

/** What a phrase of the tables beside this class says of the words around it. */
enum Cue {
  // who gives and who carries out: recipients.tsv
  /** A noun for those who carry out: "đơn vị", "các". */
  RECIPIENT,
  /** Before such a noun: "các", "toàn thể". */
  QUANTITY,
  /** Begins like one of them and is none: "hội nghị". */
  NO_RECIPIENT,
  /** A noun that a verb may modify: "cơ quan" in "cơ quan kiểm tra". */
  AGENT,
  /** A noun that a field of work follows: "ngành". */
  FIELD_HEAD,
  /** A field of work whose words are a verb too: "giáo dục". */
  FIELD,
  /** No part of an assignee: "đồng chí". */
  HONORIFIC,
  /** Behind those who are told, no part of their name: "theo chức năng". */
  BY_DUTY,
  /** Before a body means its head, whom the text has named: "người đứng đầu". */
  HEAD_OF,
  /** Before a body means those who lead it: "lãnh đạo". */
  LEADERS_OF,
  /** The one who has the word: "tôi", "ông". */
  SELF,
  /** Begins a subject that is no named person or body: "đại biểu", "hội nghị". */
  GROUP,

  // ranks.tsv
  /** A post whose holder gives directions. */
  LEADER,
  /** A post or degree whose holder advises. */
  GUEST,

  // limits.tsv
  /** Before a time: "trước", "chậm nhất". */
  LIMIT,
  /** Between the word of limit and the time: "hết". */
  LIMIT_FILLER,
  /** A unit of time that a number makes a time. */
  TIME_UNIT,
  /** A time without a number: "năm nay". */
  TIME_ALONE,
  /** Ends a time that lies behind: "qua". */
  PAST_TIME,
  /** Again and again: "hằng tuần". */
  HABIT,
  /** An adverbial of time or ground before a directive: "trong thời gian tới". */
  TIME_FRONT,

  // products.tsv
  /** A verb of making or handing over: "trình". */
  MAKE,
  /** What is made: "đề án". */
  PRODUCT,
  /** Ends the words of a product. */
  PRODUCT_END,
  /** A syllable after which such a word is no end: "giải" in "giải trình". */
  PRODUCT_PIECE,

  // cues.tsv: modal verbs
  /** "cần", "phải". */
  MODAL,
  /** "phải là": a judgement. */
  MODAL_BE,
  /** "cần được": a judgement. */
  MODAL_PASSIVE,
  /** Counts as one where a verb follows: "có trách nhiệm". */
  MODAL_SOFT,
  /** Begins with one and directs nobody: "cần thiết". */
  NO_MODAL,
  /** Before one, so that it directs nobody: "chỉ". */
  NO_MODAL_BEFORE,
  /** "không". */
  NEGATION,

  // cues.tsv: beginnings of clauses
  /** Opens a clause that goes on: "đồng thời". */
  LINK,
  /** The first of a list: "một là". */
  FIRST,
  /** Opens somebody else's clause after a comma: "còn". */
  CONTRAST,
  /** Between a comma and a further directive: "trong đó", "đặc biệt". */
  RESUME,
  /** Opens an adverbial before a directive: "để", "sau". */
  FRONT,
  /** Opens an adverbial that names those who are told: "đối với". */
  TOPIC_FRONT,
  /** A noun that is itself to be done: "việc". */
  TOPIC,
  /** "nếu", "trường hợp". */
  CONDITION,
  /** Between an order and those it is for: "cho". */
  TOWARD,
  /** Opens a remark on the directive before: "đây là". */
  TAIL,
  /** Praise, not work: "biểu dương". */
  PRAISE,
  /** Tells of an earlier time: "trước đó". */
  EARLIER,

  /** Opens another clause, so that no subject goes on: "nhưng". */
  CLAUSE,

  // cues.tsv: narration
  /** "đã", "đang". */
  PAST,
  /** "sẽ". */
  FUTURE,
  /** Describes how things are: "còn thấp". */
  STATE,
  /** Before a date opens a report of a day: "sáng". */
  DAY_PART,
  /** Opens what the law lays down: "theo quy định". */
  BY_LAW,
  /** "dự thảo", which capitalised before a capital is a noun. */
  DRAFT,
  /** Opens a relative clause, where "đã" tells nothing of the whole: "mà". */
  RELATIVE,

  // cues.tsv: around verbs of tasking
  /** Between a subject and its verb: "cũng". */
  PREFIX,
  /** Before a verb of tasking makes it a noun: "theo". */
  NOUN_BEFORE,
  /** Before a subject makes its verb no order: "như". */
  RELATIVE_BEFORE,
  /** Between a subject and a verb tells of a habit: "luôn". */
  HABITUAL,
  /** A document by which an order is given: "công điện". */
  DOCUMENT,
  /** The verb by which a letter asks: "đề nghị". */
  REQUEST,
  /** A verb that gives an account and needs a subject of its own: "báo cáo". */
  ACCOUNT,
  /** A verb of speaking that needs one too: "kết luận". */
  VERBAL,

  // cues.tsv: around verbs of work
  /** Before a verb makes it a part of a noun phrase: "công tác". */
  TAKES_VERB,
  /** "các", "những". */
  DETERMINER,
  /** "nhất là" inside a list of those who are told. */
  INCLUSION,
  /** A word after the name of a body that is no verb. */
  NO_VERB,
  /** A syllable before a short verb that makes it a piece of a word: "công" in "công lập". */
  COMPOUND,
  /** How something is done, which is no object: "chặt chẽ". */
  DEGREE,
  /** After it a verb serves the purpose of the one before: "để". */
  SCOPE,
  /** After it others only suffer what the directive is about: "tránh tình trạng". */
  CAUSE,
  /** Working with others, whose names a comma does not end: "phối hợp với". */
  JOINTLY,
  /** Before the bodies to work with: "phối hợp với". */
  COOPERATE,
  /** A verb that only follows up the work before it: "báo cáo", "gửi". */
  FOLLOW,

  // cues.tsv: announcements
  /** Directives are announced: "nội dung", "như sau". */
  ANNOUNCE,
  /** Words for tasks as such: "nhiệm vụ". */
  GENERAL_HEAD,
  /** Between their number and them: "nhóm". */
  GENERAL_GROUP,
  /** Ends an announcement: "sau đây". */
  GENERAL_END,
  /** "một số", "hai". */
  COUNT,
  /** A verb of planning: "xác định". */
  PLAN,
  /** What may be planned where its words follow: "mục tiêu", "tinh thần". */
  FOCUS,
  /** What is planned: "nhiệm vụ trọng tâm". */
  PLAN_HEAD,

  /** A heading over results and shortcomings, which are nobody's tasks: "đánh giá chung". */
  REVIEW,

  // cues.tsv: the end of a notice
  /** "Nơi nhận". */
  RECIPIENTS_LIST,
  /** "xin thông báo". */
  NOTICE_END;

  /**
   * The cue of a table's class, such as {@code no-recipient}.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Cue of(String kind) {
    return valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
