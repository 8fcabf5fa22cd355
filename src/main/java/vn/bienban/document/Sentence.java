package vn.bienban.document;

import vn.bienban.text.Span;

/**
 * A sentence of the view.
 *
 * @param index its place among the sentences of the text
 * @param span its offsets in the view, without space around
 * @param firstToken the index of its first token
 * @param endToken the index after its last token
 * @param block the index of the block it stands in
 */
public record Sentence(int index, Span span, int firstToken, int endToken, int block) {}
