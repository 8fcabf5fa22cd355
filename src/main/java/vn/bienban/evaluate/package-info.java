/** Accuracy: scores against gold records, errors in context, training of the models. */
@NullMarked
package vn.bienban.evaluate;

import org.jspecify.annotations.NullMarked;
