package org.detaineroutcomes.schema;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The few types a column may have; each has one form in Spark, in Parquet and in text. */
public enum ColumnType {
  TEXT,
  INTEGER,
  COUNT,
  NUMBER,
  DATE,
  FLAG;

  /** The Spark type. */
  public DataType spark() {
    return switch (this) {
      case TEXT -> DataTypes.StringType;
      case INTEGER -> DataTypes.IntegerType;
      case COUNT -> DataTypes.LongType;
      case NUMBER -> DataTypes.DoubleType;
      case DATE -> DataTypes.DateType;
      case FLAG -> DataTypes.BooleanType;
    };
  }
}
