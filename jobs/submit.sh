#!/usr/bin/env bash
# Submits a job to a Spark cluster: jobs/submit.sh MASTER JOB.yaml [options of 'detainer run']
#
#   jobs/submit.sh spark://host:7077 jobs/new-york.yaml --inputs hdfs:///data --warehouse hdfs:///warehouse
#
# Uses $SPARK_HOME/bin/spark-submit where there is one. Without a Spark distribution the same program is
# started from the project's own jars; executors then need those jars as their SPARK_HOME/jars.
#   SUBMIT_OPTS   further options of spark-submit, such as "--executor-memory 4g"
set -euo pipefail

if [ $# -lt 2 ]; then
  sed -n '2,8p' "${BASH_SOURCE[0]}" | sed 's/^# \{0,1\}//' >&2
  exit 2
fi
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
master=$1
shift
jar="$home/target/detainer-outcomes.jar"
[ -f "$jar" ] || (cd "$home" && mvn -q -B -DskipTests -Dspotless.check.skip package)

# What Spark itself does not bring.
own=()
for name in picocli fastcsv json-schema-validator itu jackson-dataformat-yaml poi commons-math3 ejml pdfbox fontbox batik \
  xmlgraphics-commons commons-collections4 xmlbeans SparseBitSet commons-io curvesapi; do
  for lib in "$home/target/lib/$name"*.jar; do [ -f "$lib" ] && own+=("$lib"); done
done
jars=$(IFS=,; echo "${own[*]}")

# shellcheck disable=SC2206
options=(--master "$master" --class org.detaineroutcomes.cli.Main --jars "$jars" ${SUBMIT_OPTS:-})
if [ -n "${SPARK_HOME:-}" ] && [ -x "$SPARK_HOME/bin/spark-submit" ]; then
  exec "$SPARK_HOME/bin/spark-submit" "${options[@]}" "$jar" run "$@"
fi
export SPARK_SCALA_VERSION=2.13
# What Spark needs of the JVM stands in the launcher.
opens=$(grep -oE -- '--add-opens=[^ ]+' "$home/detainer")
# shellcheck disable=SC2086
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" $opens -cp "$home/target/lib/*" \
  org.apache.spark.deploy.SparkSubmit "${options[@]}" "$jar" run "$@"
