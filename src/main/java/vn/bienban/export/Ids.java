package vn.bienban.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names for things that have none: the same article gives the same ones. */
final class Ids {
  private Ids() {}

  /** A UUID of a thing of the article, by its kind and number. */
  static String uuid(AnnotatedArticle article, String thing) {
    return uuid(article.fingerprint() + "\n" + thing);
  }

  static String uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The UUID as a URN. */
  static String urn(AnnotatedArticle article, String thing) {
    return "urn:uuid:" + uuid(article, thing);
  }

  /** Whether an address, which anybody may have written, can stand as one in a file. */
  static boolean isIri(String address) {
    try {
      return new URI(address).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
