/**
 * Recognizers of names, posts, bodies and places, and the finished immutable document the
 * extractors read.
 */
@NullMarked
package vn.bienban.entity;

import org.jspecify.annotations.NullMarked;
