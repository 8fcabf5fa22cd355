/** Who is who: names, posts and later mentions under one identity. */
@NullMarked
package vn.bienban.annotate.people;

import org.jspecify.annotations.NullMarked;
