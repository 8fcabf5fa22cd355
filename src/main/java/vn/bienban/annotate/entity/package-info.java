/** Recognizers of names, posts, bodies and places. */
@NullMarked
package vn.bienban.annotate.entity;

import org.jspecify.annotations.NullMarked;
