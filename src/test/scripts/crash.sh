#!/usr/bin/env bash
# Kills runs and fills disks, and checks what is left after each: crash.sh [KILLS [DISKS [JOB OPTIONS...]]]
#
#   src/test/scripts/crash.sh                            20 kills of a small job, three full disks, two at once
#   src/test/scripts/crash.sh 100 10                     100 kills and ten full disks
#   src/test/scripts/crash.sh 20 0 jobs/demo.yaml        20 kills of the demo
#
# After each: 'current' names a complete release, 'verify' passes, a rerun gives the same bytes, and what was left
# is named and cleared. Full disks and read-only folders need the right to mount; without it they are skipped.
# Needs the classes of 'mvn test-compile'.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

kills=${1:-20}
disks=${2:-3}
shift $(($# < 2 ? $# : 2))

if [ -z "${CRASH_CLASSPATH:-}" ]; then
  mvn -q -B -ntp dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/crash.classpath
  CRASH_CLASSPATH="target/test-classes:target/classes:$(cat target/crash.classpath)"
fi
opens=$(grep -oE -- '--add-opens=[^ ]+' detainer | tr '\n' ' ')
folder=target/crash
rm -rf "$folder" && mkdir -p "$folder"
job=()
[ $# -gt 0 ] && job=(--job "$@")
# shellcheck disable=SC2086
java $opens -Xmx1g -XX:+UseSerialGC -Djava.awt.headless=true -cp "$CRASH_CLASSPATH" org.detaineroutcomes.cli.CrashHarness \
  "$folder" kills "$kills" disks "$disks" readonly two "${job[@]}"
rm -rf "$folder"
