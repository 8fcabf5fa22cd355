/** Records as flat tables: CSV, Parquet, a DuckDB file. */
@NullMarked
package vn.bienban.tables;

import org.jspecify.annotations.NullMarked;
