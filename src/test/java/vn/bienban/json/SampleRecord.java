package vn.bienban.json;

import java.util.List;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Assigner;
import vn.bienban.record.Body;
import vn.bienban.record.CitedDocument;
import vn.bienban.record.DateValue;
import vn.bienban.record.Deadline;
import vn.bienban.record.Diagnostic;
import vn.bienban.record.DocumentMention;
import vn.bienban.record.DocumentRole;
import vn.bienban.record.DocumentSystem;
import vn.bienban.record.Meeting;
import vn.bienban.record.Mention;
import vn.bienban.record.MentionKind;
import vn.bienban.record.PartOfDay;
import vn.bienban.record.Participant;
import vn.bienban.record.Person;
import vn.bienban.record.Post;
import vn.bienban.record.ReportingVerb;
import vn.bienban.record.Speech;
import vn.bienban.record.SpeechAct;
import vn.bienban.record.Statement;
import vn.bienban.record.Task;
import vn.bienban.record.TimeMention;
import vn.bienban.record.TimeType;
import vn.bienban.record.Value;

/** A short article and a record of it, made by hand, with every type of the contract in it. */
public final class SampleRecord {
  /** The article. */
  public static final String TEXT =
      "Sáng 5/3, tại Nhà văn hóa xã Sơn Lạc, Đảng ủy xã Sơn Lạc tổ chức Hội nghị triển khai Nghị"
          + " quyết số 12-NQ/HU. Bí thư Đảng ủy Lò Thị Mây chủ trì; ông Võ Bá Tòng cùng dự."
          + " Đồng chí Mây yêu cầu các chi bộ hoàn thành kế hoạch trước ngày 30/4."
          + " Đảng ủy xã Sơn Lạc giao Văn phòng tổng hợp báo cáo.";

  private SampleRecord() {}

  /** A new record of {@link #TEXT}. */
  public static ArticleRecord create() {
    Value body = value("Đảng ủy xã Sơn Lạc");
    Meeting meeting =
        new Meeting(
            value("Hội nghị triển khai Nghị quyết số 12-NQ/HU"),
            "hội nghị",
            new DateValue(
                "2025-03-05",
                "Sáng 5/3",
                at("Sáng 5/3"),
                end("Sáng 5/3"),
                List.of("year"),
                "time.day-month",
                0.9),
            PartOfDay.MORNING,
            "08:30",
            value("Nhà văn hóa xã Sơn Lạc"),
            body,
            List.of(participant("p1", "Bí thư Đảng ủy Lò Thị Mây")),
            List.of(participant("p2", "ông Võ Bá Tòng")),
            false,
            null,
            List.of(value("Nhà văn hóa xã Sơn Lạc")),
            "meeting.held",
            0.85);
    Person chair =
        new Person(
            "p1",
            "Lò Thị Mây",
            List.of(
                new Post(
                    "Bí thư Đảng ủy",
                    at("Bí thư Đảng ủy"),
                    end("Bí thư Đảng ủy"),
                    new Body("Đảng ủy", at("Đảng ủy Lò"), at("Đảng ủy Lò") + 7, null),
                    "rule",
                    0.9)),
            List.of(
                mention("Lò Thị Mây", MentionKind.NAME),
                mention("Mây yêu", MentionKind.SHORT_NAME)));
    Person guest =
        new Person("p2", "Võ Bá Tòng", List.of(), List.of(mention("Võ Bá Tòng", MentionKind.NAME)));
    Speech speech =
        new Speech(
            "p1",
            null,
            List.of(SpeechAct.DIRECT),
            List.of(verb("yêu cầu", 0.9)),
            List.of(
                new Statement(
                    "các chi bộ hoàn thành kế hoạch trước ngày 30/4",
                    at("các chi bộ hoàn"),
                    end("trước ngày 30/4"),
                    false,
                    "speech.verb-after",
                    0.8)));
    Speech unnamed =
        new Speech(
            null,
            valueAfter("Đảng ủy xã Sơn Lạc", at("giao Văn phòng") - 20),
            List.of(SpeechAct.DIRECT),
            List.of(verb("giao", 0.5)),
            List.of());
    CitedDocument document =
        new CitedDocument(
            "12-NQ/HU",
            "Nghị quyết",
            "Nghị quyết",
            "12",
            null,
            "NQ/HU",
            DocumentSystem.PARTY,
            null,
            null,
            null,
            "Nghị quyết 12-NQ/HU",
            List.of(
                new DocumentMention(
                    "Nghị quyết số 12-NQ/HU",
                    null,
                    List.of(DocumentRole.IMPLEMENTS),
                    at("Nghị quyết số"),
                    end("12-NQ/HU"),
                    "citation.party",
                    0.99)));
    Task byPerson =
        new Task(
            "hoàn thành kế hoạch trước ngày 30/4",
            at("hoàn thành"),
            end("trước ngày 30/4"),
            new Assigner("p1", "Mây", at("Mây yêu"), at("Mây yêu") + 3, "task.order", 0.7),
            value("các chi bộ"),
            new Deadline(
                "trước ngày 30/4",
                "2025-04-30",
                at("trước ngày"),
                end("trước ngày 30/4"),
                "time.before",
                0.9),
            0,
            value("kế hoạch"),
            null,
            "task.order",
            0.7);
    Task byBody =
        new Task(
            "tổng hợp báo cáo",
            at("tổng hợp"),
            end("tổng hợp báo cáo"),
            new Assigner(
                null,
                "Đảng ủy xã Sơn Lạc",
                at("giao Văn phòng") - 19,
                at("giao Văn phòng") - 1,
                "task.assign",
                0.7),
            value("Văn phòng"),
            null,
            1,
            null,
            value("các chi bộ"),
            "task.assign",
            0.7);
    return new ArticleRecord(
        ArticleRecord.SCHEMA,
        "mau",
        "Sơn Lạc triển khai nghị quyết",
        "2025-03-06",
        null,
        List.of(meeting),
        List.of(chair, guest),
        List.of(speech, unnamed),
        List.of(document),
        List.of(),
        List.of(byPerson, byBody),
        List.of(
            new TimeMention(
                TimeType.DATE,
                "2025-03-05TMO",
                "Sáng 5/3",
                at("Sáng 5/3"),
                end("Sáng 5/3"),
                List.of("year"),
                "time.day-month",
                0.9)),
        List.of(new Diagnostic("look-alike", "the letter Đ was written as Ð", 0, 4)));
  }

  private static int at(String words) {
    int begin = TEXT.indexOf(words);
    if (begin < 0) {
      throw new IllegalArgumentException("'" + words + "' does not stand in the text");
    }
    return begin;
  }

  private static int end(String words) {
    return at(words) + words.length();
  }

  private static Value value(String words) {
    return new Value(words, at(words), end(words), "sample.rule", 0.75);
  }

  private static Value valueAfter(String words, int from) {
    int begin = TEXT.indexOf(words, from);
    return new Value(words, begin, begin + words.length(), "sample.rule", 0.75);
  }

  private static Participant participant(String person, String words) {
    return new Participant(person, words, at(words), end(words), false, "sample.role", 0.95);
  }

  private static ReportingVerb verb(String words, double confidence) {
    return new ReportingVerb(
        words, SpeechAct.DIRECT, at(words), end(words), "speech.verb-after", confidence);
  }

  private static Mention mention(String words, MentionKind kind) {
    return new Mention(words, kind, at(words), end(words), "sample.mention", 1);
  }
}
