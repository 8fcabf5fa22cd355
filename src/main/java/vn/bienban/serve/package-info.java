/** Reading articles over HTTP, on the JDK's own server. */
@NullMarked
package vn.bienban.serve;

import org.jspecify.annotations.NullMarked;
