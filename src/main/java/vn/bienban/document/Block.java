package vn.bienban.document;

import vn.bienban.text.Span;

/**
 * A part of the article between line breaks or mark-up.
 *
 * @param index its place among the blocks
 * @param kind what part of the article it is
 * @param span its offsets in the view, without space and mark-up around
 * @param repeats whether its words already stood in an earlier block, as a lead repeated or a
 *     caption's copy
 */
public record Block(int index, BlockKind kind, Span span, boolean repeats) {}
