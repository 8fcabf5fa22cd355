package vn.bienban.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  /** An address, which anybody may have written, as files can have one; null where it is none. */
  static @Nullable String uri(@Nullable String address) {
    if (address == null) {
      return null;
    }
    try {
      URI uri = new URI(address);
      String scheme = String.valueOf(uri.getScheme());
      boolean web = scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
      return web ? uri.toASCIIString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
