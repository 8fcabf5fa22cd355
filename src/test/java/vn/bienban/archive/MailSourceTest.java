package vn.bienban.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;

class MailSourceTest {
  private static final String HEAD =
      """
      From: =?UTF-8?B?VsSDbiBwaMOybmc=?= <vp@example.vn>
      Date: Thu,  5 Jul 2018 23:30:00 +0700 (ICT)
      Subject: =?UTF-8?B?VGjDtG5nIGLDoW8ga+G6v3Q=?=
       =?UTF-8?Q?_lu=E1=BA=ADn?=
      MIME-Version: 1.0
      """;

  @Test
  void subjectDayAndPlainTextAreTheArticle() {
    Entry read =
        read(
            HEAD
                + """
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Ch=E1=BB=A7 t=E1=BB=8Bch x=C3=A3 =
                h=E1=BB=8Dp.
                """);

    Article article = Reading.article(read);
    assertThat(article.title()).isEqualTo("Thông báo kết luận");
    assertThat(article.published()).hasToString("2018-07-05");
    assertThat(article.text().strip()).isEqualTo("Chủ tịch xã họp.");
    assertThat(Reading.notes(read))
        .containsExactly("text taken out of a mail; offsets point into it");
  }

  @Test
  void ofTwoFormsThePlainOneIsReadAndAttachmentsAreTold() {
    Entry read =
        read(
            HEAD
                + """
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/html; charset=utf-8

                <p>Xã họp.</p>
                --b
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                """
                + Base64.getEncoder().encodeToString("Xã họp.".getBytes(UTF_8))
                + """

                --b--
                --a
                Content-Type: application/pdf
                Content-Disposition: attachment; filename="=?UTF-8?B?Z2nhuqV5LnBkZg==?="
                Content-Transfer-Encoding: base64

                AAAA
                --a
                Content-Type: text/plain
                Content-Disposition: attachment; filename=b.txt

                no
                --a
                Content-Type: message/rfc822

                Subject: inner

                no
                --a--
                """);

    assertThat(Reading.article(read).text()).isEqualTo("Xã họp.");
    assertThat(Reading.article(read).title()).isEqualTo("Thông báo kết luận");
    assertThat(Reading.notes(read))
        .contains("3 attachments passed over: giấy.pdf, b.txt, message/rfc822");
  }

  @Test
  void aPageAloneIsReadAsOne() {
    Entry read =
        read(
            HEAD
                + "Content-Type: text/html; charset=utf-8\n\n<html><p>Xã họp.</p><p>Huyện họp.</p></html>\n");

    assertThat(Reading.article(read).text()).contains("Xã họp.").contains("Huyện họp.");
    assertThat(Reading.article(read).text()).contains("\n");
  }

  @Test
  void theEncodingIsTheOneThatIsNamedOrFound() {
    String text = "Chu\u0309 ti\u0323ch xa\u0303 ho\u0323p vơ\u0301i ba\u0300 con.";
    byte[] body = text.getBytes(Charset.forName("windows-1258"));
    byte[] head = "Subject: a\nContent-Type: text/plain; charset=windows-1258\n\n".getBytes(UTF_8);
    byte[] raw = "Subject: Xã họp\nFrom: a\n\nXã họp".getBytes(UTF_8);

    assertThat(Reading.article(read(join(head, body))).text())
        .isEqualTo("Chủ tịch xã họp với bà con.");
    assertThat(Reading.article(read(raw)).title()).isEqualTo("Xã họp");
    assertThat(Reading.article(read(raw)).text()).isEqualTo("Xã họp");
  }

  @Test
  void flowedLinesAreJoined() {
    Entry read = read("Subject: a\nContent-Type: text/plain; format=flowed\n\na \nb\n c\n-- \nd\n");

    assertThat(Reading.article(read).text().lines()).containsExactly("a b", "c", "-- ", "d");
  }

  @Test
  void whatIsNoMailOrHasNoDaySaysSo() {
    assertThat(Reading.reason(read("a\n"))).contains("no mail");
    assertThat(Reading.notes(read("Subject: a\nDate: yesterday\n\nb")))
        .contains("'yesterday' is no date of a mail; read without it");
    assertThat(Reading.notes(read("Subject: a\n\n"))).contains("the article is empty");
  }

  @Test
  void partsWithinPartsAreBounded() {
    StringBuilder mail = new StringBuilder("Subject: a\n");
    for (int i = 0; i < 10_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i);
      mail.append("\n\n--b").append(i).append('\n');
    }

    assertThat(Reading.reason(read(mail.toString()))).contains("damaged");
  }

  @Test
  void aMailThatIsTooLongIsReadUpToThere() {
    byte[] mail = ("Subject: a\n\n" + "Xa hop. ".repeat(1000)).getBytes(UTF_8);

    Entry read =
        Reading.all(ArchiveReader.create().maxBytes(1000), Reading.stream(mail, Input.Format.EML))
            .get(0);

    assertThat(Reading.article(read).text()).startsWith("Xa hop.").hasSizeLessThan(1000);
    assertThat(Reading.notes(read)).contains("longer than 1000 bytes; read up to there");
  }

  private static byte[] join(byte[] head, byte[] body) {
    byte[] all = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  private static Entry read(String mail) {
    return read(mail.getBytes(UTF_8));
  }

  private static Entry read(byte[] mail) {
    List<Entry> all = Reading.all(Reading.stream(mail, Input.Format.EML));
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
