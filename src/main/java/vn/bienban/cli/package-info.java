/** The command line. */
@NullMarked
package vn.bienban.cli;

import org.jspecify.annotations.NullMarked;
