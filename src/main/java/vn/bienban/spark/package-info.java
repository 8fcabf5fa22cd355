/**
 * Annotation on an Apache Spark cluster. Spark is not brought along: these classes need it on the
 * class path, as every Spark application has it.
 */
@NullMarked
package vn.bienban.spark;

import org.jspecify.annotations.NullMarked;
