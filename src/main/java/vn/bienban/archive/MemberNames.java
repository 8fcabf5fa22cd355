package vn.bienban.archive;

import java.nio.charset.Charset;

/** Names of files in archives, which do not say how they are written. */
final class MemberNames {
  private MemberNames() {}

  /** The name in UTF-8 or a Vietnamese encoding, else in that of Western Windows. */
  static String decode(byte[] name) {
    try {
      return TextBytes.in(null).decode(name, TextBytes.Kind.MARKED_UP).text();
    } catch (TextBytes.UndecodableException e) {
      return new String(name, Charset.forName("windows-1252"));
    }
  }
}
