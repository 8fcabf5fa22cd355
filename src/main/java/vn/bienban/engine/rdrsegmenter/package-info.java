/**
 * Words by the rules and the dictionary of an RDRsegmenter that a user has: the segmenter of
 * VnCoreNLP, written anew after the paper that describes it (Dat Quoc Nguyen et al., "A Fast and
 * Accurate Vietnamese Word Segmenter", LREC 2018).
 */
@NullMarked
package vn.bienban.engine.rdrsegmenter;

import org.jspecify.annotations.NullMarked;
