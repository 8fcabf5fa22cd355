/**
 * Words, tags, names and dependencies by the VnCoreNLP that a user has: reached by reflection in a
 * class loader of its own, so that nothing of it is part of this project.
 */
@NullMarked
package vn.bienban.engine.vncorenlp;

import org.jspecify.annotations.NullMarked;
