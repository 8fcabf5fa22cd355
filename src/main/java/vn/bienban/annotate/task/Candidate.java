package vn.bienban.annotate.task;

import vn.bienban.decide.Features;
import vn.bienban.document.Directive;

/**
 * What may be a directive, with what is seen of it.
 *
 * @param directive how it would stand in the record, with the confidence of its rule
 * @param rule its rule, and what speaks against it
 * @param features what is seen of it so far
 * @param strict whether the rules take it by themselves
 * @param sentence the index of its sentence
 */
record Candidate(
    Directive directive, String rule, Features features, boolean strict, int sentence) {}
