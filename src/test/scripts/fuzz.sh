#!/usr/bin/env bash
# Feeds every reader with inputs that a coverage-guided fuzzer (Jazzer) makes: fuzz.sh [SECONDS] [TARGET...]
#
#   src/test/scripts/fuzz.sh 60                    a minute, all targets in one process
#   src/test/scripts/fuzz.sh 3600 text pdf         half an hour of each
#
# Targets: text workbook pdf job panel dates names manifest parquet.
#
# Needs the classes of 'mvn test-compile -Pfuzz'. An input that ends in a defect is kept in target/fuzz/defects and
# the script fails; put it below src/test/resources/fuzz/TARGET once it is mended.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

seconds=${1:-60}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(all)
each=$((seconds / ${#targets[@]}))

if [ -z "${FUZZ_CLASSPATH:-}" ]; then
  mvn -q -B -ntp -Pfuzz dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/fuzz.classpath
  FUZZ_CLASSPATH="target/test-classes:target/classes:$(cat target/fuzz.classpath)"
fi
opens=$(grep -oE -- '--add-opens=[^ ]+' detainer | tr '\n' ' ')
rm -rf target/fuzz && mkdir -p target/fuzz/defects
# shellcheck disable=SC2086
java $opens -cp "$FUZZ_CLASSPATH" org.detaineroutcomes.fuzz.FuzzSeeds target/fuzz/seeds

failed=0
for target in "${targets[@]}"; do
  mkdir -p "target/fuzz/corpus/$target" "target/fuzz/defects/$target"
  known=src/test/resources/fuzz/$target
  log=target/fuzz/$target.log
  # shellcheck disable=SC2086
  if ! java $opens -Xmx1g -XX:+UseSerialGC -Djava.awt.headless=true -cp "$FUZZ_CLASSPATH" -Dfuzz.target="$target" \
    com.code_intelligence.jazzer.Jazzer --target_class=org.detaineroutcomes.fuzz.FuzzTarget \
    --instrumentation_includes='org.detaineroutcomes.**' --trace=cov:cmp --custom_hook_includes='org.detaineroutcomes.**' \
    -max_total_time="$each" -timeout=60 -rss_limit_mb=3000 -artifact_prefix="target/fuzz/defects/$target/" \
    --reproducer_path=target/fuzz -print_final_stats=1 -verbosity=0 "target/fuzz/corpus/$target" "target/fuzz/seeds/$target" \
    $([ -d "$known" ] && echo "$known") >"$log" 2>&1; then
    failed=1
    grep -m3 -E '== Java Exception|ERROR|Caused by' "$log" || true
  fi
  echo "$target: $(grep -oE 'number_of_executed_units: [0-9]+' "$log" | grep -oE '[0-9]+' || echo 0) executions"
done
exit $failed
