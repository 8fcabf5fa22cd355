package vn.bienban.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Texts that can be as long as one likes: each repeats something, the same or with a number in it
 * that grows.
 *
 * @param name what is repeated
 * @param kind how it is read, see {@link Workload}
 * @param item the part of the text at a number
 */
record Growth(String name, String kind, IntFunction<String> item) {
  private static final String[] FAMILY =
      ("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Lâm Trịnh Mai"
              + " Đoàn Tô Cao Tạ Châu Hà Lương Quách Thái Tăng Triệu Vương Kiều Đào Chu Lưu")
          .split(" ");

  private static final String[] MIDDLE =
      ("Văn Thị Hữu Đức Minh Quang Thanh Ngọc Xuân Hồng Kim Quốc Anh Thế Duy Bá Công Đình Gia Hoài"
              + " Khánh Mạnh Nhật Phúc Tấn Trọng Tuấn Việt Vĩnh Bảo")
          .split(" ");

  private static final String[] GIVEN =
      ("An Bình Cường Dũng Giang Hà Hải Hạnh Hiếu Hòa Hùng Hương Khánh Lan Linh Long Mai Nam Nga"
              + " Phong Phương Quân Sơn Tâm Thảo Thắng Thủy Trang Trung Tú Vinh Yến")
          .split(" ");

  /** A text of this length, or a little more. */
  String text(int length) {
    StringBuilder text = new StringBuilder(length + 100);
    for (int i = 0; text.length() < length; i++) {
      text.append(item.apply(i));
    }
    return text.toString();
  }

  /** The name of a number: thirty thousand different ones, all kinds of them anywhere in a text. */
  private static String person(int i) {
    int mixed = (int) (i * 0x9E3779B97F4A7C15L >>> 33);
    return FAMILY[mixed % FAMILY.length]
        + " "
        + MIDDLE[mixed / FAMILY.length % MIDDLE.length]
        + " "
        + GIVEN[mixed / FAMILY.length / MIDDLE.length % GIVEN.length];
  }

  /** Growths of one piece repeated. */
  static List<Growth> of(List<String> pieces) {
    List<Growth> all = new ArrayList<>();
    for (String piece : pieces) {
      all.add(new Growth(piece, "text", i -> piece));
      all.add(new Growth(piece + " ", "text", i -> piece + " "));
    }
    return all;
  }

  /** Growths that meet what brings things together: names, posts, bodies, documents, days. */
  static List<Growth> ofMany() {
    List<Growth> all = new ArrayList<>();
    text(all, "names in a row", i -> person(i) + ", ");
    text(all, "names in capitals", i -> "ÔNG " + person(i).toUpperCase(Locale.ROOT) + " NÓI. ");
    text(all, "speakers", i -> "Ông " + person(i) + " nói: Cần rà soát việc thứ " + i + ". ");
    text(all, "turns of one", i -> "Ông Vũ Đức Khang cho biết: “Việc " + i + " đã xong”. ");
    text(all, "one name, new posts", i -> "Giám đốc Sở Số " + i + " Vũ Đức Khang họp. ");
    text(all, "new bodies' posts", i -> "Chủ tịch Hội " + person(i) + " đến dự. ");
    text(
        all,
        "one given name, many families",
        i ->
            "Ông "
                + FAMILY[i % FAMILY.length]
                + " "
                + MIDDLE[i / 36 % 30]
                + " An đến. Ông An nói. ");
    text(all, "short names", i -> (i % 2 == 0 ? "Ông " + person(i) : "ông An") + " nói. ");
    text(all, "posts alone", i -> "Ông " + person(i) + ", Bí thư Huyện ủy. Bí thư nói. ");
    text(all, "pronouns", i -> "Ông " + person(i) + " đến. Ông cho biết đã làm. ");
    listed(
        all,
        "posts of a career",
        "Ông Vũ Đức Khang sinh năm 1970 ở bản. ",
        i -> "Giám đốc Sở Số " + i + "; ");
    listed(
        all,
        "lines of a career",
        "Tiểu sử ông Vũ Đức Khang\n",
        i -> "- " + i % 12 + "/1990: Giám đốc Sở Số " + i + "\n");
    listed(
        all,
        "time of a line",
        "Ông Vũ Đức Khang sinh năm 1970 ở bản. ",
        i -> "từ tháng " + i % 12 + "/1990 Giám đốc ");
    listed(all, "notes behind a name", "Ông Vũ Đức Khang ", i -> "(ảnh) ");
    listed(all, "posts behind a name", "Ông Vũ Đức Khang", i -> ", Giám đốc Công ty Gỗ Số " + i);
    text(all, "posts that serve posts", i -> "trợ lý ");
    text(all, "appointments", i -> "Ông " + person(i) + " giữ chức Giám đốc Sở Y tế thay bà Mai. ");
    listed(all, "attendees", "Dự hội nghị có ", i -> "ông " + person(i) + ", ");
    listed(all, "attendees by line", "Dự hội nghị có:\n", i -> "- Đồng chí " + person(i) + ";\n");
    listed(
        all,
        "attendees with posts",
        "Sáng 3/7, Sở Y tế tổ chức hội nghị. Tham dự có các đồng chí: ",
        i -> person(i) + ", Giám đốc Sở Số " + i + "; ");
    listed(all, "chairs", "Chủ trì hội nghị: ", i -> "ông " + person(i) + "; ");
    text(
        all,
        "lists of chairs",
        i -> (i % 60 == 0 ? "\nChủ trì: " : "") + "ông " + person(i) + "; ");
    text(
        all,
        "doubtful posts",
        i -> "Theo chỉ đạo của Phó Thủ tướng, Bộ trưởng " + person(i) + ". ");
    text(
        all,
        "names of meetings",
        i -> "Xã tổ chức hội nghị tổng kết công tác " + person(i) + ".\n");
    text(all, "meetings", i -> "Ngày " + day(i) + ", Sở Y tế tổ chức hội nghị số " + i + ". ");
    text(all, "meetings of days", i -> "Sáng " + day(i) + ", bà Lý Thị Mão chủ trì họp báo. ");
    text(all, "places", i -> "Hội nghị tổ chức tại Nhà văn hóa số " + i + ", xã Tân An. ");
    text(
        all,
        "tasks",
        i -> "Giao Sở Số " + i + " rà soát việc " + i + " trước ngày " + day(i) + ". ");
    text(all, "tasks of one", i -> "Bà Lý Thị Mão yêu cầu các xã làm việc " + i + "; ");
    listed(all, "listed tasks", "Ông Vũ Đức Khang yêu cầu:\n", i -> i + ". Sở Y tế rà soát;\n");
    listed(all, "endless order", "Ông Vũ Đức Khang yêu cầu ", i -> "rà soát việc " + i + ", ");
    text(all, "assignees", i -> "Sở Số " + i + ", Phòng " + i + ", UBND xã " + person(i) + ", ");
    text(all, "orders in capitals", i -> "SỞ SỐ " + i + " THEO ÔNG VŨ ĐỨC KHANG RÀ SOÁT. ");
    text(all, "days", i -> "ngày " + day(i) + ", ");
    text(all, "days bare", i -> day(i) + " ");
    text(all, "periods", i -> "từ " + day(i) + " đến " + day(i + 3) + ", ");
    text(all, "years", i -> "năm " + (1900 + i % 200) + " - " + (1901 + i % 200) + ", ");
    text(all, "codes", i -> "Nghị định số " + i + "/2020/NĐ-CP, ");
    text(all, "codes explained", "explain", i -> "Nghị định số " + i + "/2020/NĐ-CP, ");
    text(all, "one code", i -> "Nghị định số 12/2020/NĐ-CP quy định việc " + i + ". ");
    text(
        all,
        "codes and pointers",
        i -> "Quyết định số " + i + "/QĐ-BYT. Quyết định này " + i + ". ");
    text(all, "pointers", i -> "Điều " + i + " Nghị quyết này và Quyết định nêu trên. ");
    text(
        all,
        "pointers explained",
        "explain",
        i -> "Quyết định số " + i + "/QĐ-BYT. Quyết định này. ngày " + day(i) + ". ");
    text(all, "numbers of one code", i -> (i == 0 ? "các Nghị định số " : "") + i + ", ");
    text(all, "codes of one number", i -> "Văn bản số 12/V" + i + "-ABC, ");
    text(all, "documents of a number", i -> "Quyết định số 12 của Sở Số " + i + ". ");
    text(all, "laws", i -> "Luật Đất đai năm " + (1900 + i % 200) + ", Luật Đất đai. ");
    text(all, "unknown laws", i -> "Luật Việc Thứ " + i + " sửa đổi. ");
    text(all, "pinpoints", i -> "khoản " + i + " Điều " + i + ", ");
    text(all, "plenums", i -> "Nghị quyết Trung ương " + i % 20 + " khóa XII, ");
    text(all, "standards", i -> "TCVN " + i + ":2020, ");
    text(all, "links", i -> "![ảnh " + i + "](http://a.vn/" + i + ".jpg) ");
    text(all, "open brackets", i -> "(" + i + " ");
    text(all, "open quotations", i -> "“việc " + i + " ");
    text(all, "captions", i -> "Ảnh: " + person(i) + "\n");
    text(all, "repeated lines", i -> "Sở Y tế họp về việc phòng dịch\n\n");
    text(all, "lines", i -> "Việc thứ " + i + "\n");
    text(all, "headings", i -> "# " + i + "\n\n");
    text(
        all,
        "abbreviated bodies",
        i -> "Hội Việc Thứ " + i + " (HVT" + (char) ('A' + i % 26) + ") họp. ");
    text(all, "marks on a letter", i -> i == 0 ? "a" : "\u0301");
    text(all, "one word", i -> i == 0 ? "H" : "a");
    text(all, "one capital word", i -> "Ă");
    text(all, "one number", i -> "7");
    text(all, "one code of parts", i -> i + "/");
    text(all, "foreign names", i -> "John Smith, ");
    text(all, "must", i -> "phải, ");
    text(all, "empty lines", i -> "\n");
    for (String html :
        List.of(
            "<b><p>",
            "<p>a<table>",
            "<table><tr><td>a",
            "<div>a",
            "<ul><li>a",
            "<a href=b>c",
            "<p>a</p>",
            "<b>a",
            "<i><b><u>",
            "</p>",
            "&ocirc;",
            "&#0;",
            "</>",
            "<!-- a -->",
            "<br>",
            "<h1>a",
            "<td>a</td>",
            "<table>a",
            "<font>a<p>",
            "<select><option>a",
            "<svg><p>",
            "<a><div>",
            "<p><nobr>",
            "<pre>\n",
            "<li>a",
            "<dd>a",
            "<form><p>",
            "<span>a",
            "<article><p>a",
            "<time>3/7/2020</time>",
            "<figcaption>a",
            "<a>b</a> ",
            "<frameset>",
            "<template>a",
            "<math><mi>",
            "<b><a>",
            "<button>a<p>",
            "<applet>a",
            "<h1>a</h1>",
            "<meta>",
            "<div class=date>3/7/2020</div>",
            "<strong>a</strong><br>",
            "<marquee>")) {
      all.add(new Growth(html, "page", i -> html));
    }
    return all;
  }

  private static String day(int i) {
    return (1 + i % 28) + "/" + (1 + i / 28 % 12) + "/" + (1990 + i / 336 % 60);
  }

  private static void text(List<Growth> all, String name, IntFunction<String> item) {
    text(all, name, "text", item);
  }

  private static void text(List<Growth> all, String name, String kind, IntFunction<String> item) {
    all.add(new Growth(name, kind, item));
  }

  private static void listed(List<Growth> all, String name, String head, IntFunction<String> item) {
    text(all, name, i -> (i == 0 ? head : "") + item.apply(i));
  }
}
