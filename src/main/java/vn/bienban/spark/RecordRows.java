package vn.bienban.spark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.ContractWords;

/**
 * Records as rows of Spark: the schema and the values follow the Java records of the contract, so a
 * field that the contract gains is here at once. Words of an enumeration are written as in the
 * JSON.
 */
final class RecordRows {
  private static final Shape ARTICLE = Shape.of(ArticleRecord.class);

  private RecordRows() {}

  /** The schema of {@link #of}. */
  static StructType schema() {
    return (StructType) ARTICLE.type();
  }

  /** A record as a row. */
  static Row of(ArticleRecord record) {
    Object row = ARTICLE.value().apply(record);
    if (row instanceof Row made) {
      return made;
    }
    throw new IllegalStateException("a record is a row");
  }

  /** How a Java type stands in Spark, and how a value gets there. */
  private record Shape(DataType type, UnaryOperator<@Nullable Object> value) {
    static Shape of(Type type) {
      if (type == String.class) {
        return new Shape(DataTypes.StringType, v -> v);
      }
      if (type == int.class || type == Integer.class) {
        return new Shape(DataTypes.IntegerType, v -> v);
      }
      if (type == double.class || type == Double.class) {
        return new Shape(DataTypes.DoubleType, v -> v);
      }
      if (type == boolean.class || type == Boolean.class) {
        return new Shape(DataTypes.BooleanType, v -> v);
      }
      if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
        return ofList(of(list.getActualTypeArguments()[0]));
      }
      if (type instanceof Class<?> named && named.isEnum()) {
        return new Shape(DataTypes.StringType, RecordRows::word);
      }
      if (type instanceof Class<?> named && named.isRecord()) {
        return ofRecord(named);
      }
      throw new IllegalStateException("no form in Spark for " + type);
    }

    private static Shape ofList(Shape element) {
      return new Shape(
          DataTypes.createArrayType(element.type(), false),
          v -> {
            if (!(v instanceof List<?> values)) {
              return null;
            }
            Object[] row = new Object[values.size()];
            for (int i = 0; i < row.length; i++) {
              row[i] = element.value().apply(values.get(i));
            }
            return row;
          });
    }

    private static Shape ofRecord(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      List<StructField> fields = new ArrayList<>();
      List<Shape> shapes = new ArrayList<>();
      for (RecordComponent component : components) {
        Shape shape = of(component.getGenericType());
        shapes.add(shape);
        boolean mayBeNull =
            !component.getType().isPrimitive()
                && component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        fields.add(DataTypes.createStructField(component.getName(), shape.type(), mayBeNull));
      }
      return new Shape(
          DataTypes.createStructType(fields),
          v -> {
            if (v == null) {
              return null;
            }
            Object[] row = new Object[components.length];
            for (int i = 0; i < row.length; i++) {
              row[i] = shapes.get(i).value().apply(read(components[i], v));
            }
            return RowFactory.create(row);
          });
    }
  }

  private static @Nullable Object word(@Nullable Object constant) {
    return constant instanceof Enum<?> named ? ContractWords.of(named) : null;
  }

  private static @Nullable Object read(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record's component cannot be read: " + component, e);
    }
  }
}
