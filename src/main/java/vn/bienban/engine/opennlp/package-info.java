/**
 * Sentences and tokens by OpenNLP models: the rules of {@code segment} decide what is certain, the
 * models what is left open.
 */
@NullMarked
package vn.bienban.engine.opennlp;

import org.jspecify.annotations.NullMarked;
