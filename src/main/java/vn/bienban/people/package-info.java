/** Who is who: names, posts and later mentions under one identity. */
@NullMarked
package vn.bienban.people;

import org.jspecify.annotations.NullMarked;
