package vn.bienban.document;

import vn.bienban.text.Span;

/**
 * Something named in the text. Tokens are counted over the whole document, ends exclusive.
 *
 * @param type what it names
 * @param span its offsets in the view
 * @param firstToken its first token
 * @param endToken the token after its last one
 * @param rule the rule or model that found it
 * @param confidence from 0 to 1
 */
public record Entity(
    EntityType type, Span span, int firstToken, int endToken, String rule, double confidence)
    implements Annotation {}
