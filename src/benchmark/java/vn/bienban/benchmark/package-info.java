/** Speed, measured with JMH: {@code mvn -q -Pbenchmark -DskipTests test-compile exec:exec}. */
@NullMarked
package vn.bienban.benchmark;

import org.jspecify.annotations.NullMarked;
