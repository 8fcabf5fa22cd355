package vn.bienban.annotate.task;

import java.util.function.Supplier;
import vn.bienban.decide.Features;
import vn.bienban.document.Directive;
import vn.bienban.text.Span;

/**
 * What may be a directive, with what is seen of it.
 *
 * @param span its words
 * @param confidence of its rule
 * @param rule its rule, and what speaks against it
 * @param features what is seen of it so far
 * @param strict whether the rules take it by themselves
 * @param sentence the index of its sentence
 * @param directive how it stands in the record: made of the few that are taken
 */
record Candidate(
    Span span,
    double confidence,
    String rule,
    Features features,
    boolean strict,
    int sentence,
    Supplier<Directive> directive) {}
