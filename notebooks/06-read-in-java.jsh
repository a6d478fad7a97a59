// Reads the results of a release in Java, without Spark: meanings of columns from the footer, rows by column.
//
//   jshell --class-path "target/detainer-outcomes.jar:$(echo target/lib/*.jar | tr ' ' ':')" \
//     -R-Drelease=FOLDER notebooks/06-read-in-java.jsh

import org.apache.hadoop.fs.Path
import org.detaineroutcomes.store.ParquetFooter
import org.detaineroutcomes.store.ParquetRows

java.nio.file.Path folder = java.nio.file.Path.of(System.getProperty("release"));
Path file;
try (var all = java.nio.file.Files.walk(folder.resolve("results/estimates"))) {
  file = new Path(all.filter(f -> f.toString().endsWith(".parquet")).sorted().findFirst().orElseThrow().toUri());
}
ParquetFooter footer = ParquetFooter.of(file);
System.out.println(footer.rows() + " rows: " + footer.grain());
footer.columns().stream().limit(5).forEach(column -> System.out.println(column.name() + " - " + column.meaning()));
ParquetRows.forEachRow(file, column -> true, row -> {
  int kind = row.positions().get("term_kind");
  if ("headline".equals(row.values().get(kind))) {
    System.out.printf("%s %s %s%n", row.values().get(row.positions().get("outcome")),
        row.values().get(row.positions().get("estimator")), row.values().get(row.positions().get("estimate")));
  }
});
/exit
