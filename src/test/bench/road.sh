#!/usr/bin/env bash
# What the road costs at scales of national rows: CPU and memory of the process, what each verb asks of Spark, bytes on disk.
#
#   src/test/bench/road.sh [SCALE ...]      such as national/64 national/16; needs ./detainer built and GNU time
#
# A machine that does other work as well makes seconds long: believe CPU seconds, bytes and counts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for scale in "${@:-national/64}"; do
  sed "s#scale: national}#scale: $scale}#" jobs/national-scale.yaml >"$folder/job.yaml"
  /usr/bin/time -f '%U user %S system %e elapsed seconds, %M kB at most' -o "$folder/time" \
    ./detainer run "$folder/job.yaml" --explain --quiet --warehouse "$folder/warehouse" |
    grep -E '^(ingest|resolve|panel|join|compare|publish): '
  echo "$scale: $(cat "$folder/time")"
  echo "  inputs $(du -sb "$folder/warehouse/synthetic" | cut -f1) bytes"
  for layer in staged core marts results report; do
    echo "  $layer $(du -sb "$folder"/warehouse/releases/*/"$layer" | cut -f1) bytes"
  done
  rm -rf "$folder/warehouse"
done
uptime
