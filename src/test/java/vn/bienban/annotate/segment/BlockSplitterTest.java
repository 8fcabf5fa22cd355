package vn.bienban.annotate.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.bienban.document.BlockKind.BYLINE;
import static vn.bienban.document.BlockKind.CAPTION;
import static vn.bienban.document.BlockKind.HEADING;
import static vn.bienban.document.BlockKind.LIST_ITEM;
import static vn.bienban.document.BlockKind.PARAGRAPH;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.document.Block;
import vn.bienban.normalize.HtmlView;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.AlignedText;
import vn.bienban.text.HostileText;
import vn.bienban.text.SourceText;

class BlockSplitterTest {
  /** An article as archives hold it: title underlined, lead cut short, captions, byline, lead. */
  private static final String ARCHIVED =
      """
      Cục Thuế tỉnh An Phú: Đổi mới công tác quản lý nợ
      =================================================

      [:gift:Xem chi tiết ở đây:gift:](https://vi-du.vn/cuc-thue/)Cục trưởng Lê Văn An phát biểu tại hội nghị. Mở đầu buổi họp, Phó Cục trưởng Trần Thị Bình trình bày kết quả thu nợ sáu tháng của toàn …
      ------------------------------------------------------------------


      ![Cục trưởng Lê Văn An phát biểu](https://vi-du.vn/a_b.jpg "Cục trưởng Lê Văn An phát biểu")


       Cục trưởng Lê Văn An phát biểu tại hội nghị.\s


      Mở đầu buổi họp, Phó Cục trưởng Trần Thị Bình trình bày kết quả thu nợ sáu tháng của toàn ngành Thuế trong tỉnh.


      Kết luận hội nghị, Cục trưởng Lê Văn An yêu cầu các chi cục rà soát hồ sơ.


      **Minh Châu**


      more(VD)- Ngày 12/7, Cục Thuế tỉnh An Phú tổ chức hội nghị sơ kết công tác quản lý nợ.
      """;

  private final BlockSplitter splitter = new BlockSplitter();

  private List<Tuple> kinds(String text) {
    AlignedText view = splitter.strip(TextNormalizer.normalize(SourceText.of(text)));
    return splitter.split(view).stream()
        .map(b -> tuple(b.kind(), b.span().of(view.text()).replace('\n', ' ')))
        .toList();
  }

  private List<Tuple> repeats(String text) {
    AlignedText view = splitter.strip(TextNormalizer.normalize(SourceText.of(text)));
    return splitter.split(view).stream()
        .map(b -> tuple(b.repeats(), b.span().of(view.text()).replace('\n', ' ')))
        .toList();
  }

  @Test
  void anArchivedArticleFallsIntoItsParts() {
    assertThat(kinds(ARCHIVED))
        .containsExactly(
            tuple(HEADING, "Cục Thuế tỉnh An Phú: Đổi mới công tác quản lý nợ"),
            tuple(CAPTION, "Cục trưởng Lê Văn An phát biểu tại hội nghị."),
            tuple(
                PARAGRAPH,
                "Mở đầu buổi họp, Phó Cục trưởng Trần Thị Bình trình bày kết quả thu nợ sáu tháng của"
                    + " toàn …"),
            tuple(CAPTION, "Cục trưởng Lê Văn An phát biểu"),
            tuple(CAPTION, "Cục trưởng Lê Văn An phát biểu tại hội nghị."),
            tuple(
                PARAGRAPH,
                "Mở đầu buổi họp, Phó Cục trưởng Trần Thị Bình trình bày kết quả thu nợ sáu tháng của"
                    + " toàn ngành Thuế trong tỉnh."),
            tuple(
                PARAGRAPH,
                "Kết luận hội nghị, Cục trưởng Lê Văn An yêu cầu các chi cục rà soát hồ sơ."),
            tuple(BYLINE, "Minh Châu"),
            tuple(
                PARAGRAPH,
                "Ngày 12/7, Cục Thuế tỉnh An Phú tổ chức hội nghị sơ kết công tác quản lý nợ."));
  }

  @Test
  void whatIsToldTwiceIsKnownAsSuch() {
    List<Tuple> repeats = repeats(ARCHIVED);

    assertThat(repeats.stream().map(t -> t.toList().get(0)))
        .containsExactly(false, false, true, true, true, false, false, false, false);
  }

  @Test
  void anArticleWithoutLineEndsIsStillCutAtItsLines() {
    List<Tuple> blocks = kinds(ARCHIVED.replace('\n', ' '));

    assertThat(blocks.subList(0, 4))
        .containsExactly(
            tuple(HEADING, "Cục Thuế tỉnh An Phú: Đổi mới công tác quản lý nợ"),
            tuple(CAPTION, "Cục trưởng Lê Văn An phát biểu tại hội nghị."),
            tuple(
                PARAGRAPH,
                "Mở đầu buổi họp, Phó Cục trưởng Trần Thị Bình trình bày kết quả thu nợ sáu tháng của"
                    + " toàn …"),
            tuple(CAPTION, "Cục trưởng Lê Văn An phát biểu"));
    assertThat(blocks.get(4))
        .isEqualTo(tuple(CAPTION, "Cục trưởng Lê Văn An phát biểu tại hội nghị."));
  }

  @Test
  void everyFormOfTheSameArticleGivesTheSameBlocks() {
    List<Tuple> blocks = kinds(ARCHIVED);

    assertThat(kinds(Normalizer.normalize(ARCHIVED, Normalizer.Form.NFD))).isEqualTo(blocks);
    assertThat(kinds(ARCHIVED.replace("\n", "\r\n"))).isEqualTo(blocks);
    assertThat(kinds(ARCHIVED.replace(' ', '\u00a0'))).isEqualTo(blocks);
  }

  @Test
  void headingsAreKnownByTheirMarks() {
    assertThat(kinds("# Tin trong ngày\n\nHôm nay có họp.\n\n### Mục *một* ###\nVăn bản này dài."))
        .containsExactly(
            tuple(HEADING, "Tin trong ngày"),
            tuple(PARAGRAPH, "Hôm nay có họp."),
            tuple(HEADING, "Mục một"),
            tuple(PARAGRAPH, "Văn bản này dài."));
    assertThat(kinds("Phần đầu\n----\nVăn bản."))
        .containsExactly(tuple(HEADING, "Phần đầu"), tuple(PARAGRAPH, "Văn bản."));
    assertThat(kinds("Đã họp.\n\n**Những việc cần làm ngay**\n\nViệc một đã xong."))
        .contains(tuple(HEADING, "Những việc cần làm ngay"));
    assertThat(kinds("Đã họp xong.\n\nTập trung gỡ khó\n\nViệc một đã xong."))
        .contains(tuple(HEADING, "Tập trung gỡ khó"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Hội nghị đã đánh giá kết quả công tác, chỉ ra hạn chế và đề ra nhiệm vụ.**",
        "Liệu việc đó có làm được trong năm nay không?",
        "các đơn vị đã báo cáo",
        "Cụ thể như sau:"
      })
  void linesThatReadLikeTextAreNoHeadings(String line) {
    assertThat(kinds("Tin đầu tiên.\n\n" + line + "\n\nTin sau cùng là đây."))
        .element(1)
        .extracting(t -> t.toList().get(0))
        .isEqualTo(PARAGRAPH);
  }

  @Test
  void aLeadUnderlinedIsNoHeading() {
    assertThat(kinds("Cuộc họp bàn ba việc lớn của tỉnh. Việc đầu là …\n-------\n\nTin."))
        .first()
        .isEqualTo(tuple(PARAGRAPH, "Cuộc họp bàn ba việc lớn của tỉnh. Việc đầu là …"));
  }

  @Test
  void linesDrawnInsideALinePartIt() {
    assertThat(kinds("Đầu đề bài ===== Câu một đã viết. ------ Câu hai. \\_\\_\\_\\_\\_ Câu ba."))
        .containsExactly(
            tuple(HEADING, "Đầu đề bài"),
            tuple(PARAGRAPH, "Câu một đã viết."),
            tuple(PARAGRAPH, "Câu hai."),
            tuple(PARAGRAPH, "Câu ba."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- rà soát hồ sơ; | rà soát hồ sơ;",
        "-Rà soát hồ sơ; | Rà soát hồ sơ;",
        "+ rà soát hồ sơ; | rà soát hồ sơ;",
        "* rà soát hồ sơ; | rà soát hồ sơ;",
        "• rà soát hồ sơ; | rà soát hồ sơ;",
        "– rà soát hồ sơ; | rà soát hồ sơ;",
        "1. Rà soát hồ sơ. | Rà soát hồ sơ.",
        "1) Rà soát hồ sơ. | Rà soát hồ sơ.",
        "1/ Rà soát hồ sơ. | Rà soát hồ sơ.",
        "1.2. Rà soát hồ sơ. | Rà soát hồ sơ.",
        "1.Rà soát hồ sơ. | Rà soát hồ sơ.",
        "a) Rà soát hồ sơ; | Rà soát hồ sơ;",
        "đ) Rà soát hồ sơ; | Rà soát hồ sơ;",
        "(a) Rà soát hồ sơ; | Rà soát hồ sơ;",
        "(ii). Rà soát hồ sơ; | Rà soát hồ sơ;",
        "IV. Rà soát hồ sơ. | Rà soát hồ sơ.",
        "- 1. Rà soát hồ sơ. | Rà soát hồ sơ.",
        "- **Rà soát** hồ sơ; | Rà soát hồ sơ;"
      })
  void listItemsStandWithoutTheirMarkers(String line, String item) {
    assertThat(kinds("Các việc chính là:\n" + line)).last().isEqualTo(tuple(LIST_ITEM, item));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12.4 là ngày họp của ban.",
        "-5 độ là mức thấp nhất đêm qua.",
        "N.Linh là người đưa tin này.",
        "2018. Năm ấy có nhiều việc."
      })
  void numbersAndInitialsAreNoListMarkers(String line) {
    assertThat(kinds("Câu mở đầu.\n" + line)).last().isEqualTo(tuple(PARAGRAPH, line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ông Lê Văn An phát biểu tại hội nghị. Ảnh: T.B",
        "Ông Lê Văn An phát biểu tại hội nghị (Ảnh: Minh Châu).",
        "Lãnh đạo tỉnh thăm hỏi công nhân - Ảnh: TTXVN",
        "Dây chuyền mới của nhà máy. Nguồn: Internet.",
        "Dây chuyền mới của nhà máy (Ảnh minh họa)",
        "Ảnh minh họa: sản xuất tại nhà máy",
        "Đại biểu dự họp. Ảnh T.D",
        "Đoàn đại biểu dự phiên bế mạc (Hình từ Internet)",
        "Đồng chí Lê Văn An, Trưởng ban Nội chính, phát biểu.",
        "Từ trái qua: các ông Lê Văn An, Trần Văn Bình.",
        "Quang cảnh hội nghị.",
        "Toàn cảnh buổi làm việc của đoàn với tỉnh",
        "Phó Bí thư Tỉnh ủy Trần Thị Bình phát biểu tại buổi làm việc.",
        "Chủ tịch UBND tỉnh Lê Văn An trao quà cho các gia đình chính sách",
        "Đoàn công tác kiểm tra tiến độ công trình thủy lợi tại xã An Hòa",
        "Các đại biểu tham dự hội nghị."
      })
  void linesUnderPicturesAreCaptions(String line) {
    assertThat(
            kinds("Hội nghị bàn ba việc.\n\n" + line + "\n\nViệc đầu tiên đã xong. Việc sau còn."))
        .element(1)
        .isEqualTo(tuple(CAPTION, line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tại hội nghị, ông Lê Văn An phát biểu tại phần thảo luận.",
        "Phát biểu tại hội nghị, ông Lê Văn An đề nghị các đơn vị phối hợp.",
        "Ông An báo cáo kết quả sáu tháng và nêu các việc phải làm.",
        "Ông An nói: \"Chúng tôi phát biểu tại mọi hội nghị\".",
        "Nguồn nước của huyện đang cạn dần.",
        "Cuộc họp diễn ra sáng nay do Chủ tịch tỉnh Lê Văn An chủ trì.",
        "Thủ tướng đã chủ trì cuộc họp về việc này.",
        "Ông An sẽ phát biểu tại hội nghị ngày mai.",
        "Kết quả trên phản ánh: công tác này có tiến bộ."
      })
  void runningTextIsNoCaption(String line) {
    assertThat(
            kinds("Hội nghị bàn ba việc.\n\n" + line + "\n\nViệc đầu tiên đã xong. Việc sau còn."))
        .element(1)
        .isEqualTo(tuple(PARAGRAPH, line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Quang cảnh cuộc họp. Ảnh: N.Linh Tại cuộc họp này, ba việc được bàn. | Quang cảnh cuộc họp. Ảnh: N.Linh",
        "Hàng bị bắt giữ. Ảnh: Thu Hòa Theo cơ quan chức năng, hàng bị thu. | Hàng bị bắt giữ. Ảnh: Thu Hòa",
        "Hàng bị bắt giữ. Ảnh: T.Bình. Việc áp dụng quy định đã rõ. | Hàng bị bắt giữ. Ảnh: T.Bình.",
        "Hàng bị bắt giữ. Ảnh: LÊ AN Việc này đã được báo cáo lên trên. | Hàng bị bắt giữ. Ảnh: LÊ AN",
        "Hàng bị bắt giữ. Ảnh T.D Việc này đã được báo cáo lên trên. | Hàng bị bắt giữ. Ảnh T.D",
        "Hàng bị bắt giữ. Ảnh: Internet Công ty An Phú đã báo cáo. | Hàng bị bắt giữ. Ảnh: Internet",
        "Hàng bị bắt giữ. Nguồn: TTXVN Cục Thuế cho biết đã xử lý. | Hàng bị bắt giữ. Nguồn: TTXVN",
        "Hàng bị bắt giữ (Ảnh: Minh Châu). Cục Thuế cho biết đã xử lý. | Hàng bị bắt giữ (Ảnh: Minh Châu)."
      })
  void aCaptionGluedToTheLeadIsPartedFromIt(String line, String caption) {
    List<Tuple> blocks = kinds("Đầu đề bài viết\n====\n\n" + line + "\n\nTin tiếp theo.");

    assertThat(blocks.get(1)).isEqualTo(tuple(CAPTION, caption));
    assertThat(blocks.get(2).toList()).element(0).isEqualTo(PARAGRAPH);
    assertThat(caption + " " + blocks.get(2).toList().get(1)).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Minh Châu**",
        "Minh Châu",
        "N.Linh",
        "PV",
        "MINH CHÂU",
        "Theo TTXVN",
        "(Theo Báo An Phú)",
        "Minh Châu - Thái Hòa",
        "Minh Châu/TTXVN",
        "Lê An (tổng hợp)",
        "Lê An thực hiện",
        "Theo chinhphu.vn",
        "Link bài viết gốc: https://a.vn/b-c.htm",
        "Giờ đăng: 09/07/2025 14:27",
        "Tin, ảnh: Minh Châu",
        "Ảnh: Minh Châu"
      })
  void namesOfAuthorsAtTheEndAreBylines(String line) {
    assertThat(kinds("Hội nghị bàn ba việc.\n\nViệc sau cùng còn phải bàn.\n\n" + line))
        .last()
        .extracting(t -> t.toList().get(0))
        .isEqualTo(BYLINE);
  }

  @Test
  void picturesMovedBehindTheBylineAreCaptions() {
    assertThat(kinds("Họp xong rồi.\n\nMinh Châu\n\nBộ trưởng Lê Văn An."))
        .containsExactly(
            tuple(PARAGRAPH, "Họp xong rồi."),
            tuple(BYLINE, "Minh Châu"),
            tuple(CAPTION, "Bộ trưởng Lê Văn An."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(HDDTVN) – ",
        "more(HDDTVN)- ",
        "(VTC News) - ",
        "(Chinhphu.vn) – ",
        "HÀ NỘI (TTXVN) - ",
        "(TTXVN) ",
        "Kinhtedothi - ",
        "TTO - ",
        "VTV.vn - ",
        "**(Dân trí) -** "
      })
  void theMarkOfTheAgencyStaysOutside(String mark) {
    String lead = "Ngày 3/7, Sở Xây dựng tổ chức hội nghị tổng kết.";

    assertThat(kinds("Đầu đề bài\n====\n\n" + mark + lead))
        .last()
        .isEqualTo(tuple(PARAGRAPH, lead));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VCCI - tổ chức của doanh nghiệp - đã góp ý.",
        "Đoàn (gồm 5 người) - do ông An dẫn đầu - đã đến.",
        "(số 1) - là mục đầu trong bảng."
      })
  void otherWordsBeforeADashAreNoAgency(String line) {
    assertThat(kinds("Tin.\n\n" + line)).last().isEqualTo(tuple(PARAGRAPH, line));
  }

  @Test
  void onlyTheTextOfALinkIsText() {
    assertThat(kinds("Căn cứ [Nghị định 12](https://a.vn/b \"Nghị định\") của Chính phủ.\n\nXong."))
        .first()
        .isEqualTo(tuple(PARAGRAPH, "Căn cứ Nghị định 12 của Chính phủ."));
    assertThat(
            kinds(
                "Đã họp.\n\n[Họp bàn việc tỉnh](https://a.vn/c_(d))\n\nhttps://a.vn/e\n\n<https://a.vn>"))
        .containsExactly(tuple(PARAGRAPH, "Đã họp."), tuple(HEADING, "Họp bàn việc tỉnh"));
    assertThat(kinds("[Xem thêm](https://a.vn)\n\nĐã họp xong."))
        .containsExactly(tuple(PARAGRAPH, "Đã họp xong."));
  }

  @Test
  void onlyTheWordsOfAPictureAreText() {
    assertThat(
            kinds(
                "Đã họp.\n\n[![Đoàn họp tại tỉnh](https://a.vn/a.jpg)](https://a.vn/b.jpg)\n\nSau đó họp tiếp."))
        .containsExactly(
            tuple(PARAGRAPH, "Đã họp."),
            tuple(CAPTION, "Đoàn họp tại tỉnh"),
            tuple(PARAGRAPH, "Sau đó họp tiếp."));
    assertThat(
            kinds(
                "Đã họp. ![](a.jpg) Sau đó thì nghỉ. ![1104_anh](b.jpg \"Đoàn họp tại tỉnh\") Sau đó họp tiếp."))
        .containsExactly(
            tuple(PARAGRAPH, "Đã họp."),
            tuple(PARAGRAPH, "Sau đó thì nghỉ."),
            tuple(CAPTION, "Đoàn họp tại tỉnh"),
            tuple(PARAGRAPH, "Sau đó họp tiếp."));
  }

  @Test
  void aPicturesTextReadOutAgainIsACaptionToo() {
    assertThat(kinds("Đã họp.\n\n![Đoàn họp tại tỉnh](a.jpg)\n\nĐoàn họp tại tỉnh\n\nHọp tiếp."))
        .contains(tuple(CAPTION, "Đoàn họp tại tỉnh"))
        .noneMatch(t -> t.toList().get(0) == HEADING);
  }

  @Test
  void linesThatStandAgainBehindTheTextAreCaptions() {
    assertThat(
            kinds(
                "Hội nghị đã bế mạc sáng nay.\n\nTin một.\n\nĐại biểu bấm nút trong ngày họp cuối.\n\n"
                    + "Việc đầu tiên đã xong. Việc sau còn phải bàn.\n\nĐại biểu bấm nút trong ngày họp cuối."))
        .extracting(t -> t.toList().get(0))
        .containsExactly(PARAGRAPH, PARAGRAPH, CAPTION, PARAGRAPH, CAPTION);
  }

  @Test
  void theLineUnderAPictureIsItsCaption() {
    assertThat(
            kinds(
                "Tin.\n\n![a_1](a.jpg)\n\nÔng Lê Văn An.\n\nViệc đầu tiên đã xong. Việc sau còn."))
        .contains(tuple(CAPTION, "Ông Lê Văn An."));
    assertThat(
            kinds(
                "Tin.\n\n![a_1](a.jpg)\n\nTại hội nghị, ông An nêu ba việc.\n\nViệc đầu đã xong."))
        .contains(tuple(PARAGRAPH, "Tại hội nghị, ông An nêu ba việc."));
  }

  @Test
  void namesInTheMiddleAreBylinesOnlyInBold() {
    String rest = "\n\nViệc đầu tiên đã xong. Việc sau còn phải bàn thêm.";
    assertThat(kinds("Đầu đề\n====\nMột.\n\nHai.\n\nBa.\n\n**Minh Châu**" + rest))
        .contains(tuple(BYLINE, "Minh Châu"));
    assertThat(kinds("Đầu đề\n====\nMột.\n\nHai.\n\nBa.\n\nMinh Châu" + rest))
        .contains(tuple(HEADING, "Minh Châu"));
    assertThat(kinds("Đầu đề\n====\nMột.\n\nHai.\n\nBa.\n\n**Thuế GTGT**" + rest))
        .contains(tuple(HEADING, "Thuế GTGT"));
  }

  @Test
  void aLineThatEndsOnAHangingWordIsJoined() {
    assertThat(
            kinds("Đoàn sẽ về tỉnh làm việc trong hai ngày\n12 và 13-5. Xong việc đoàn đi ngay."))
        .containsExactly(
            tuple(
                PARAGRAPH,
                "Đoàn sẽ về tỉnh làm việc trong hai ngày 12 và 13-5. Xong việc đoàn đi ngay."));
  }

  @Test
  void aLeadThatRunsOverSeveralBlocksIsACopy() {
    assertThat(
            repeats(
                "Toàn cảnh buổi họp báo Phát biểu tại họp báo, ông An nêu ba việc của …\n\n"
                    + "Toàn cảnh buổi họp báo\n\nPhát biểu tại họp báo, ông An nêu ba việc của ngành."))
        .extracting(t -> t.toList().get(0))
        .containsExactly(true, false, false);
  }

  @Test
  void hardWrappedLinesBecomeOneBlock() {
    String wrapped =
        """
        Ngày 12/7, tại thành phố An Phú, Cục Thuế tỉnh tổ
        chức hội nghị sơ kết công tác sáu tháng đầu năm.
        Dự hội nghị có lãnh đạo các chi cục, các phòng và
        Đảng ủy cơ quan Cục Thuế. Hội nghị đã nghe báo
        cáo của Phó Cục trưởng Trần Thị Bình về công tác.

        Kết luận hội nghị, Cục trưởng Lê Văn An yêu cầu
        các đơn vị khẩn trương rà soát hồ sơ của người
        nộp thuế, báo cáo trước ngày 30/7.
        """;

    assertThat(kinds(wrapped))
        .containsExactly(
            tuple(PARAGRAPH, wrapped.substring(0, wrapped.indexOf("\n\n")).replace('\n', ' ')),
            tuple(
                PARAGRAPH,
                wrapped.substring(wrapped.indexOf("Kết luận")).strip().replace('\n', ' ')));
  }

  @Test
  void linesThatAreSentencesStayApart() {
    assertThat(kinds("Hội nghị đã họp.\nDự có các đơn vị.\nÔng An kết luận.\nHọp xong lúc trưa."))
        .hasSize(4);
  }

  @Test
  void aLineThatGoesOnInLowerCaseIsJoined() {
    assertThat(
            kinds("Hội nghị bàn về việc thu thuế và\ncác khoản nợ của tỉnh.\nViệc khác thì không."))
        .containsExactly(
            tuple(PARAGRAPH, "Hội nghị bàn về việc thu thuế và các khoản nợ của tỉnh."),
            tuple(PARAGRAPH, "Việc khác thì không."));
  }

  @Test
  void anHtmlPageIsReadLikeItsMarkdown() {
    AlignedText view =
        HtmlView.of(
            SourceText.of(
                "<h1>Đầu đề</h1><figure><img><figcaption>Đoàn họp</figcaption></figure>"
                    + "<p>Đã họp.</p><ul><li>việc một;</li></ul><p><b>Minh Châu</b></p>"));
    assertThat(splitter.split(view))
        .extracting(Block::kind, b -> b.span().of(view.text()))
        .containsExactly(
            tuple(HEADING, "Đầu đề"),
            tuple(CAPTION, "Đoàn họp"),
            tuple(PARAGRAPH, "Đã họp."),
            tuple(LIST_ITEM, "việc một;"),
            tuple(BYLINE, "Minh Châu"));
  }

  @Test
  void aLeadStandsTwiceAndCountsOnce() {
    assertThat(
            repeats(
                "Ngày 3/7, Sở họp bàn việc lớn của tỉnh.\n\nNgày 3/7, Sở họp bàn việc lớn của tỉnh.\n\nTin."))
        .extracting(t -> t.toList().get(0))
        .containsExactly(false, true, false);
    assertThat(
            repeats(
                "Ngày 3/7, Sở họp bàn việc lớn của...\n\nTin.\n\nNGÀY 3/7 Sở họp bàn việc lớn của tỉnh ta."))
        .extracting(t -> t.toList().get(0))
        .containsExactly(true, false, false);
    assertThat(repeats("Đồng ý.\n\nĐồng ý."))
        .extracting(t -> t.toList().get(0))
        .containsExactly(false, false);
  }

  @Test
  void nothingButMarksHasNoBlocks() {
    assertThat(kinds("")).isEmpty();
    assertThat(kinds(" \n\t\n---\n***\n* * *\n![](a.jpg)\n|  |\n")).isEmpty();
  }

  @Test
  void blocksOfHostileTextStandInOrderAndCoverTheWords() {
    for (long seed = 0; seed < 300; seed++) {
      AlignedText view = TextNormalizer.normalize(SourceText.of(HostileText.of(seed, 80)));
      for (AlignedText v : List.of(view, splitter.strip(view))) {
        List<Block> blocks = splitter.split(v);
        int end = 0;
        for (int k = 0; k < blocks.size(); k++) {
          Block block = blocks.get(k);
          assertThat(block.index()).isEqualTo(k);
          assertThat(block.span().begin()).as("seed %s", seed).isGreaterThanOrEqualTo(end);
          String words = block.span().of(v.text());
          assertThat(words).as("seed %s", seed).isNotBlank();
          assertThat(words.strip()).as("seed %s", seed).isEqualTo(words);
          end = block.span().end();
        }
        assertThat(end).isLessThanOrEqualTo(v.text().length());
      }
    }
  }

  @Test
  void wordsOutsideMarkUpAreInSomeBlock() {
    for (long seed = 0; seed < 300; seed++) {
      String text =
          HostileText.of(seed, 60).replaceAll("[\\[\\]()!<:\\\\]|https?", " ").replace("more", "");
      AlignedText view = TextNormalizer.normalize(SourceText.of(text));
      boolean[] covered = new boolean[view.text().length()];
      for (Block b : splitter.split(view)) {
        java.util.Arrays.fill(covered, b.span().begin(), b.span().end(), true);
      }
      StringBuilder left = new StringBuilder();
      for (int i = 0; i < covered.length; i++) {
        left.append(covered[i] ? ' ' : view.text().charAt(i));
      }
      // Markers of list items and marks of agencies stay outside.
      assertThat(
              left.toString()
                  .replaceAll("(?i)HDDTVN|(?<![\\p{L}\\d])[\\p{L}\\d]{1,3}(?![\\p{L}\\d])", ""))
          .as("seed %s of %s", seed, text)
          .doesNotContainPattern("[\\p{L}\\d]{4}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "*",
        "[",
        "![",
        "=",
        "#",
        "_",
        "-",
        "\\_",
        "](",
        "[a](",
        "[a](b \"",
        "![a](b \"c\")",
        "**a ",
        "Ảnh: ",
        "Ảnh: A ",
        "(Ảnh: ",
        ". A",
        "a\n",
        "\n",
        "A. ",
        "1. ",
        "- ",
        "<",
        "https://",
        "http://a.vn ",
        ":gift:",
        "[:gift:](a)",
        "ảnh minh họa ",
        "\"",
        "(TTXVN) - ",
        "một hai ba. ",
        "Một hai ba bốn năm sáu.\n",
        "…\n",
        "Một hai ba bốn năm sáu. …\n",
        "[a\n",
        "> ",
        "| ",
        "more(",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaa…\n"
      })
  void aMegabyteOfOneThingIsSplitInTime(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          AlignedText view = splitter.strip(TextNormalizer.normalize(SourceText.of(text)));
          assertThat(splitter.split(view).size()).isLessThanOrEqualTo(text.length());
        });
  }

  @Test
  void threadsShareOneSplitter() throws Exception {
    AlignedText view = TextNormalizer.normalize(SourceText.of(ARCHIVED + HostileText.of(3, 3000)));
    List<Block> expected = splitter.split(view);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      Callable<List<Block>> work = () -> splitter.split(view);
      for (var result : pool.invokeAll(Stream.generate(() -> work).limit(16).toList())) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void theStopOfAnAbbreviationBeforeACityEndsNoLine() {
    assertThat(kinds("Đến dự có Chủ tịch UBND TP.\nĐà Nẵng Lê Văn An cùng các sở, ngành của TP."))
        .containsExactly(
            tuple(
                PARAGRAPH,
                "Đến dự có Chủ tịch UBND TP. Đà Nẵng Lê Văn An cùng các sở, ngành của TP."));
    assertThat(kinds("Đó là nỗ lực chung của toàn TP.\nĐang dự thảo chính sách mới cho các xã."))
        .as("a new sentence")
        .hasSize(2);
  }
}
