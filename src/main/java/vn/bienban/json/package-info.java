/** Records as JSON; the only package that knows Jackson. */
@NullMarked
package vn.bienban.json;

import org.jspecify.annotations.NullMarked;
