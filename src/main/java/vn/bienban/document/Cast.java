package vn.bienban.document;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/**
 * Everybody in a document, and where it speaks of whom. Immutable.
 *
 * @param members in order of first mention
 * @param mentions in order of place
 */
public record Cast(List<Member> members, List<PersonMention> mentions) {
  public Cast {
    members = List.copyOf(members);
    mentions = List.copyOf(mentions);
  }

  /**
   * A person.
   *
   * @param name the fullest form of the bare name, as the view has it
   * @param titles posts, ranks and degrees, each once, in order of place
   */
  public record Member(String name, List<Title> titles) {
    public Member {
      titles = List.copyOf(titles);
    }
  }

  /**
   * A post that the document gives to a person.
   *
   * @param span its words
   * @param body the words of the body it belongs to, or null
   * @param bodyName the body's name with its abbreviations written out, or null where it has none
   * @param rule the rule that gave it
   * @param confidence from 0 to 1
   */
  public record Title(
      Span span, @Nullable Span body, @Nullable String bodyName, String rule, double confidence) {

    // Written out: what the compiler makes is put together by the JVM at the first call, in 6 ms.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Title title
          && span.equals(title.span)
          && Objects.equals(body, title.body)
          && Objects.equals(bodyName, title.bodyName)
          && rule.equals(title.rule)
          && Double.compare(confidence, title.confidence) == 0;
    }

    @Override
    public int hashCode() {
      return 31 * span.hashCode() + rule.hashCode();
    }
  }
}
