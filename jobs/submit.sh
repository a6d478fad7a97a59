#!/usr/bin/env bash
# Submits a job to a Spark cluster (Spark 4.0, 4.1 or 4.2 for Scala 2.13); docs/cluster.md says more.
#
#   jobs/submit.sh MASTER JOB.yaml [options of 'detainer run']
#   jobs/submit.sh spark://host:7077 jobs/new-york.yaml --inputs hdfs:///data --warehouse hdfs:///warehouse
#
#   SPARK_HOME     the Spark distribution; its folder jars alone is enough
#   DEPLOY_MODE    client (the driver runs here, the default) or cluster
#   FACTS          a folder of small inputs that is shipped to every machine: FACTS=data, where --inputs is data
#   STAGE          a folder that every machine sees, such as hdfs:///apps/detainer: jar, job and facts are
#                  copied there first; standalone clusters need it for DEPLOY_MODE=cluster
#   SUBMIT_CONF    options of driver and executors (default: jobs/cluster.conf)
#   SUBMIT_OPTS    further options of spark-submit, such as "--executor-memory 4g"
set -euo pipefail

if [ $# -lt 2 ]; then
  sed -n '2,15p' "${BASH_SOURCE[0]}" | sed 's/^# \{0,1\}//' >&2
  exit 2
fi
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
master=$1
job=$2
shift 2
deploy=${DEPLOY_MODE:-client}
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

# The last of the paths that exist; empty if none does.
last() {
  local found= path
  for path in "$@"; do
    if [ -e "$path" ]; then found=$path; fi
  done
  printf '%s' "$found"
}

jar=$(last "$home"/target/detainer-outcomes-*-cluster.jar)
if [ -z "$jar" ]; then
  (cd "$home" && mvn -q -B -Pcluster -DskipTests -Dspotless.check.skip package) >&2
  jar=$(last "$home"/target/detainer-outcomes-*-cluster.jar)
fi

# Without a distribution its jars are fetched from Maven Central.
if [ -z "${SPARK_HOME:-}" ]; then
  SPARK_HOME=$(last "$home"/target/spark-*)
  if [ -z "$SPARK_HOME" ]; then
    (cd "$home" && mvn -q -B -f src/test/spark/pom.xml package) >&2
    SPARK_HOME=$(last "$home"/target/spark-*)
  fi
  export SPARK_HOME
fi
if [ -z "$(last "$SPARK_HOME"/jars/spark-core_2.13-4.*.jar)" ]; then
  found=$(last "$SPARK_HOME"/jars/spark-core_*.jar)
  if [ -n "$found" ]; then found=$(basename "$found"); fi
  echo "Cannot submit with $SPARK_HOME: found ${found:-no spark-core jar in its folder jars}" >&2
  echo "    do: set SPARK_HOME to a distribution of Spark 4.0, 4.1 or 4.2 for Scala 2.13" >&2
  exit 2
fi

options=(--master "$master" --deploy-mode "$deploy" --class org.detaineroutcomes.cli.Main
  --properties-file "${SUBMIT_CONF:-$home/jobs/cluster.conf}")
if [ "$deploy" = client ] && [ -t 2 ]; then
  options+=(--conf spark.detainer.terminal=true)
fi
if [ -n "${STAGE:-}" ]; then
  # Hadoop's shell wants its settings as files, even if they say nothing.
  settings=${HADOOP_CONF_DIR:-}
  if [ -z "$settings" ]; then
    settings=$(mktemp -d)
    for file in core hdfs; do echo '<configuration/>' >"$settings/$file-site.xml"; done
  fi
  put() { "$java" -cp "$settings:$SPARK_HOME/jars/*" org.apache.hadoop.fs.FsShell "$@"; }
  put -mkdir -p "$STAGE/jobs"
  put -put -f "$jar" "$STAGE/"
  put -put -f "$job" "$STAGE/jobs/"
  jar=$STAGE/$(basename "$jar")
  job=$STAGE/jobs/$(basename "$job")
  # Beside the folder of the job, as here: its paths that begin with dots lead there too.
  if [ -n "${FACTS:-}" ]; then
    put -rm -r -f "$STAGE/data"
    put -put "$FACTS" "$STAGE/data"
    set -- --inputs "$STAGE/data" "$@"
  fi
  [ -n "${HADOOP_CONF_DIR:-}" ] || rm -rf "$settings"
elif [[ "$job" != *://* ]]; then
  zip() { (cd "$2" && "${JAVA_HOME:+$JAVA_HOME/bin/}jar" --create --no-manifest --file "$home/target/$1" "$3"); }
  archives=()
  if [ -n "${FACTS:-}" ]; then
    zip facts.zip "$FACTS" .
    archives+=("$home/target/facts.zip#data")
  fi
  # A driver elsewhere finds the job in a folder beside the facts, as here: its paths that begin with dots lead there too.
  if [ "$deploy" = cluster ]; then
    zip job.zip "$(dirname "$job")" "$(basename "$job")"
    archives+=("$home/target/job.zip#jobs")
    job=jobs/$(basename "$job")
  else
    options+=(--files "$job")
  fi
  if [ ${#archives[@]} -gt 0 ]; then options+=(--archives "$(IFS=,; echo "${archives[*]}")"); fi
fi

if [ -x "$SPARK_HOME/bin/spark-submit" ]; then
  # shellcheck disable=SC2086
  exec "$SPARK_HOME/bin/spark-submit" "${options[@]}" ${SUBMIT_OPTS:-} "$jar" run "$job" "$@"
fi
export SPARK_SCALA_VERSION=2.13
# A driver in this process needs what the options say of a driver.
driver=$(sed -n 's/^spark.driver.extraJavaOptions *//p' "${SUBMIT_CONF:-$home/jobs/cluster.conf}")
memory=$(sed -n 's/^spark.driver.memory *//p' "${SUBMIT_CONF:-$home/jobs/cluster.conf}")
if [ "$deploy" = cluster ]; then memory=512m; fi
# shellcheck disable=SC2086
exec "$java" $driver "-Xmx${memory:-1g}" ${DETAINER_JAVA_OPTS:-} \
  -cp "${HADOOP_CONF_DIR:+$HADOOP_CONF_DIR:}${SPARK_CLASSPATH:+$SPARK_CLASSPATH:}$SPARK_HOME/jars/*" \
  org.apache.spark.deploy.SparkSubmit "${options[@]}" ${SUBMIT_OPTS:-} "$jar" run "$job" "$@"
