package vn.bienban.normalize;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.bienban.text.Span;

/**
 * A page with everything that breaks offsets, the same for the same seed. Its words are all
 * different, and it is known where each one stands.
 *
 * @param html the page
 * @param words the place in the page of each word, as it reads; not all are part of the article
 */
record HostilePage(String html, Map<String, Span> words) {
  /** What may stand between words: whole tags, broken ones, and what is none. */
  private static final List<String> BETWEEN =
      List.of(
          " ",
          " ",
          " ",
          "\r\n",
          "\n",
          "\r",
          "\t",
          "\f",
          "\u00a0",
          "\ufeff",
          "\0",
          "\uffff",
          "<p>",
          "</p>",
          "<div class='x > y'>",
          "<div title=\"a &amp; <b>\" hidden2>",
          "</div>",
          "<br>",
          "</br>",
          "<br/>",
          "<b>",
          "</b>",
          "<i>",
          "</i>",
          "<b><i>",
          "</b></i>",
          "<a href='?a=1&b=2>3'>",
          "</a>",
          "<font>",
          "<nobr>",
          "<span x=\">\">",
          "</span>",
          "<h1>",
          "<h2>",
          "</h2>",
          "<ul><li>",
          "<li>",
          "</ul>",
          "<table>",
          "<table><tr>",
          "<table><tbody>",
          "<caption>",
          "<tr>",
          "<td>",
          "</td>",
          "</tr>",
          "</table>",
          "</form>",
          "</select>",
          "<figure><figcaption>",
          "</figcaption></figure>",
          "<p class='caption'>",
          "<pre>",
          "<pre>\n",
          "<pre>\r\n",
          "<pre>&#10;",
          "</pre>",
          "<blockquote>",
          "</blockquote>",
          "<article>",
          "</article>",
          "</noscript>",
          "</svg>",
          "</math>",
          "</template>",
          "</iframe>",
          "</xmp>",
          "</title>",
          "</textarea>",
          "</style>",
          "</script>",
          "--></script>",
          "</head>",
          "<body>",
          "</body>",
          "</html>",
          "<script>var a = '<p>&amp;</p>';</script>",
          "<script><!--<script></script>--></script>",
          "<style>p > b { color: red }</style>",
          "<textarea>\n</>&amp;</textarea>",
          "<title>&amp;</></title>",
          "<iframe>&amp;</iframe>",
          "<xmp>&amp;</></xmp>",
          "<noscript>&amp;<b></noscript>",
          "<svg><desc>a</desc><![CDATA[&amp;]]>\0</svg>",
          "<form><select><option>a</select><button>b</button></form>",
          "<template><td>a</td></template>",
          "<!-- > -->",
          "<!-->",
          "-->",
          "<!doctype html>",
          "<?xml ?>",
          "<![CDATA[",
          "<![CDATA[ > ",
          "]]>",
          "</>",
          "</ >",
          "</#>",
          "<>",
          "< ",
          "<3",
          "<",
          "</",
          "'>",
          "&",
          "&&",
          "& ",
          "&;",
          "&#;",
          "&#x;",
          "&#xg",
          "&khong;",
          "&amp",
          "&amp;",
          "&ampamp;",
          "&notit;",
          "&notin;",
          "&lt;p&gt;",
          "&#60;",
          "&nbsp;",
          "&nbsp",
          "&#160;",
          "&#32;",
          "&#13;",
          "&#10;",
          "&#0;",
          "&#x0;",
          "&#128;",
          "&#150;",
          "&#xD83D;",
          "&#x110000;",
          "&#99999999999;",
          "&nGt;",
          "&fjlig;",
          "&#x1F600;",
          "&#128512abc",
          "\ud83d\ude00",
          "\ud83d",
          "\ude00");

  /** What the rest of the page may vanish in. */
  private static final List<String> SWALLOWING =
      List.of(
          "<form>",
          "<select><option>",
          "<noscript>",
          "<button>",
          "<svg>",
          "<svg><desc>",
          "<math><mi>",
          "<template>",
          "<frameset>",
          "<iframe>",
          "<xmp>",
          "<title>",
          "<textarea>",
          "<textarea>\n",
          "<style>",
          "<script>",
          "<script><!--<script>",
          "<!--",
          "<!",
          "<div",
          "<div a='");

  /** What may stand in a word, as it is written and as it reads. */
  private static final List<List<String>> LETTERS =
      List.of(
          List.of("ạ", "ạ"),
          List.of("a\u0323", "a\u0323"),
          List.of("&#7841;", "ạ"),
          List.of("&#x1EA1", "ạ"),
          List.of("&agrave;", "à"),
          List.of("&agrave", "à"),
          List.of("&amp;", "&"),
          List.of("&ampx", "&x"),
          List.of("&notit;", "¬it;"),
          List.of("&khong;", "&khong;"),
          List.of("&nGt;", "\u226b\u20d2"),
          List.of("&#x1D400;", "\ud835\udc00"),
          List.of("\ud835\udc00", "\ud835\udc00"),
          List.of("&#0;", "\ufffd"),
          List.of("&#128;", "€"),
          List.of("\0", ""),
          List.of("</>", ""),
          List.of("<!---->", ""),
          List.of("<!-- > -->", ""),
          List.of("<?x>", ""),
          List.of("<![CDATA[]]>", ""),
          List.of("</i>", ""),
          List.of("<i title='>'>", ""),
          List.of("<b></b>", ""),
          List.of("<3", "<3"),
          List.of("&", "&"));

  static HostilePage of(long seed) {
    Random random = new Random(seed);
    StringBuilder html = new StringBuilder();
    Map<String, Span> words = new LinkedHashMap<>();
    switch (random.nextInt(6)) {
      case 0 -> html.append("\ufeff");
      case 1 -> html.append("<!doctype html><html><head><title>Tin</title></head><body>");
      case 2 -> html.append("<article><p>");
      case 3 -> html.append("<!doctype html >").append(BETWEEN.get(random.nextInt(8)));
      default -> {
        // No head.
      }
    }
    // Some are longer than the parser's buffer.
    int count = random.nextInt(20) == 0 ? 200 : 2 + random.nextInt(24);
    for (int i = 0; i < count; i++) {
      for (int k = random.nextInt(4); k > 0; k--) {
        List<String> pieces = random.nextInt(60) == 0 ? SWALLOWING : BETWEEN;
        html.append(pieces.get(random.nextInt(pieces.size())));
      }
      addWord(i, html, words, random);
    }
    if (random.nextInt(12) == 0) {
      html.append(" <plaintext>");
      addWord(count, html, words, random);
    }
    return new HostilePage(html.toString(), words);
  }

  private static void addWord(
      int number, StringBuilder html, Map<String, Span> words, Random random) {
    int begin = html.length();
    StringBuilder word = new StringBuilder("q").append(number);
    html.append(word);
    for (int k = random.nextInt(4); k > 0; k--) {
      List<String> letter = LETTERS.get(random.nextInt(LETTERS.size()));
      html.append(letter.get(0)).append('g');
      word.append(letter.get(1)).append('g');
    }
    html.append('z');
    words.put(word.append('z').toString(), new Span(begin, html.length()));
  }

  /** The page after so many accidents: characters lost, doubled and strewn in. */
  String damaged(long seed, int accidents) {
    Random random = new Random(seed);
    StringBuilder damaged = new StringBuilder(html);
    for (int i = 0; i < accidents && damaged.length() > 8; i++) {
      int at = random.nextInt(damaged.length() - 4);
      switch (random.nextInt(4)) {
        case 0 -> damaged.delete(at, at + 1 + random.nextInt(3));
        case 1 -> damaged.insert(at, damaged.substring(at, at + 1 + random.nextInt(3)));
        case 2 -> damaged.insert(at, BETWEEN.get(random.nextInt(BETWEEN.size())));
        default -> damaged.setCharAt(at, "<>&;#/!-\0'\"]".charAt(random.nextInt(12)));
      }
    }
    return damaged.toString();
  }
}
