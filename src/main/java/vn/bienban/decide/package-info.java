/** Decisions that weigh evidence: features of a case, a linear model over them, and its reasons. */
@NullMarked
package vn.bienban.decide;

import org.jspecify.annotations.NullMarked;
