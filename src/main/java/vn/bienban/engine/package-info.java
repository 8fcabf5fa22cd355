/**
 * Adapters to language engines: models of Apache OpenNLP behind the interfaces of the lower floors.
 */
@NullMarked
package vn.bienban.engine;

import org.jspecify.annotations.NullMarked;
